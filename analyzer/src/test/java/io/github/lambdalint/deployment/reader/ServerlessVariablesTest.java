package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.Deployment;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Setting;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Fills in the variables of the Serverless Framework, which may stand for text, numbers and files.
 */
class ServerlessVariablesTest {

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'${self:custom.seconds}' | 30",
        "'${self:custom.${self:provider.stage}}' | 40",
        "'${self:custom.none, 50}' | 50",
        "'${self:custom.none, self:custom.seconds}' | 30",
        "'${opt:seconds, ''60''}' | 60",
        "'${opt:seconds, self:custom.seconds}' | 30",
        "'${opt:seconds, ${self:custom.seconds}}' | 30",
        "'${env:SECONDS, 70}' | 70",
        "'${file(more.yml):seconds}' | 80",
        "'${file(./more.json):a.b}' | 90",
        "'${param:seconds}' | 95",
        "'1${self:custom.zero}' | 10",
      })
  void variableIsFilledIn(String written, String expected) {
    assertThat(withTimeout(written).text()).contains(expected);
    assertThat(withTimeout(written).span().line()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'${opt:seconds}'",
        "'${env:SECONDS}'",
        "'${ssm:/seconds}'",
        "'${cf:other.Seconds}'",
        "'${self:custom.none}'",
        "'${self:custom.loop}'",
        "'${file(missing.yml):a}'",
        "'${file(config.js):a}'",
        "'1${opt:zero}'",
        "'${AWS::Region}'",
        "'${self:custom.seconds'",
      })
  void variableOfUnknownValueIsUnknown(String written) {
    assertThat(withTimeout(written).number()).isEmpty();
  }

  @Test
  void unknownVariableKeepsTheKnownRestOfTheText() {
    Project project =
        Service.withEvent(
            root, "sqs: 'arn:aws:sqs:${aws:region}:${aws:accountId}:${opt:stage}-orders.fifo'");

    assertThat(project.sources())
        .containsExactly("orders: sqs-fifo `${opt:stage}-orders.fifo` line 8");
  }

  @Test
  void variablesAndSubstitutionsMayStandInOneText() {
    Project project =
        Service.withEvent(
            root,
            "sqs: {arn: !Sub 'arn:aws:sqs:${AWS::Region}:1:${self:service}-${opt:stage}.fifo'}");

    assertThat(project.sources()).containsExactly("orders: sqs-fifo `sqs` line 8");
  }

  @Test
  void functionsMayStandInOtherFiles() {
    Project project =
        Service.of(
                root,
                """
                provider: {name: aws, runtime: java17}
                functions:
                  - ${file(orders.yml)}
                  - ${file(mails.yml):functions}
                """)
            .with("service/orders.yml", "orders:\n  handler: a.Orders\n")
            .with("service/mails.yml", "functions:\n  mails:\n    handler: a.Mails\n");

    Deployment deployment = project.read();
    assertThat(deployment.functions())
        .extracting(FunctionDeclaration::name)
        .containsExactly("orders", "mails");
    assertThat(deployment.functions().get(0).span().file())
        .isEqualTo(root.resolve("service/orders.yml"));
  }

  @Test
  void fileOutsideOfTheProjectIsRefused() {
    Project project = Service.function(root, "timeout: ${file(../../secret.yml):a}");

    assertThat(project.notes())
        .containsExactly(
            "service/serverless.yml:7:14 `../../secret.yml` lies outside of the project: not read");
  }

  private Setting withTimeout(String written) {
    return Service.of(
            root,
            """
            provider: {name: aws, runtime: java17, stage: prod}
            custom:
              seconds: 30
              prod: 40
              zero: 0
              loop: ${self:custom.loop}
            functions:
              orders:
                timeout: %s
                handler: a.B
            params: {default: {seconds: 95}}
            """
                .formatted(written))
        .with("service/more.yml", "seconds: 80\n")
        .with("service/more.json", "{\"a\": {\"b\": 90}}")
        .with("service/config.js", "module.exports = {a: 1}")
        .function()
        .property("Timeout");
  }
}
