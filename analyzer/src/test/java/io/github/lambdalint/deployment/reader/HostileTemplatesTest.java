package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that are made to take for ever or all memory: what is of use in them is still read. */
class HostileTemplatesTest {

  private static final String FUNCTION =
      """
      Resources:
        Fn:
          Type: AWS::Lambda::Function
          Properties:
            Runtime: java17
            Handler: a.B::c
      """;

  @TempDir private Path root;

  @Test
  void conditionsThatAskTwiceForTheNextAreDecidedOnce() {
    String conditions =
        lines(60, i -> "  C%d: !And [!Condition C%d, !Condition C%d]".formatted(i, i + 1, i + 1));

    assertThat(
            function(
                    "Parameters: {P: {Type: String}}\nConditions:\n"
                        + conditions
                        + "  C60: !Equals [!Ref P, x]\n"
                        + FUNCTION
                        + "      Timeout: !If [C0, 3, 4]\n")
                .property("Timeout")
                .texts())
        .containsExactly("3", "4");
  }

  @Test
  void deepConditionsOfALongChainEnd() {
    String conditions =
        lines(
            100,
            i ->
                "  C%d: %s{Condition: C%d}%s"
                    .formatted(i, "{'Fn::Not': [".repeat(45), i + 1, "]}".repeat(45)));

    assertThat(
            function("Conditions:\n" + conditions + FUNCTION + "      Timeout: !If [C0, 3, 4]\n")
                .property("Timeout")
                .texts())
        .containsExactly("3", "4");
  }

  @Test
  void exportsThatImportTheNextTwiceAreEvaluatedOnce() {
    String outputs =
        lines(
            60,
            i ->
                "  O%d: {Value: !Join ['', [!ImportValue e%d, !ImportValue e%d]], Export: {Name: e%d}}"
                    .formatted(i, i + 1, i + 1, i));

    Setting description =
        function(
                FUNCTION
                    + "      Description: !ImportValue e55\nOutputs:\n"
                    + outputs
                    + "  O60: {Value: x, Export: {Name: e60}}\n")
            .property("Description");

    assertThat(description.text()).contains("x".repeat(32));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!Join [a, [!Ref P, !Ref P]]",
        "!Join [*long, [a, b]]",
        "!Sub '${P}${P}'",
        "!Split [x, !Ref P]",
      })
  void longTextsAreNotMultiplied(String value) {
    String variables = lines(3_000, i -> "          V%d: %s".formatted(i, value));

    FunctionDeclaration function =
        function(
            "x: &long %1$s\nParameters: {P: {Type: String, Default: %1$s}}\n"
                    .formatted("x".repeat(1_000_000))
                + FUNCTION
                + "      Environment:\n        Variables:\n"
                + variables);

    assertThat(function.property("Environment.Variables.V2999").isUnknown()).isTrue();
  }

  @Test
  void variablesThatHoldThePreviousTwiceAreNotMultiplied() {
    String variables =
        lines(60, i -> "  a%d: ${self:custom.a%d}${self:custom.a%d}".formatted(i + 1, i, i));

    assertThat(serverless("  a0: %s\n%s".formatted("x".repeat(9_000), variables)).name())
        .isEqualTo("fn");
  }

  @Test
  void longVariablesOfManyUsesAreNotMultiplied() {
    String uses = lines(20_000, i -> "  a%d: ${self:custom.long}x".formatted(i));

    assertThat(
            serverless(
                "  long: %s\n%s  last: ${self:custom.a19999}\n".formatted("x".repeat(9_000), uses)))
        .extracting(function -> function.property("Description").isUnknown())
        .isEqualTo(true);
  }

  @Test
  void fileVariableOfManyBlanksEnds() {
    assertThat(serverless("  a: '${file(%sx}'\n".formatted(" ".repeat(9_000))).name())
        .isEqualTo("fn");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100000 | x%1$d = 1",
        "20 | dynamic \"vpc_config\" {%n for_each = range(9999)%n content {}%n}",
        "30 | x%1$d = [for i in range(2000): templatefile(\"long.tpl\", {})]",
      })
  void manyArgumentsBlocksAndTemplatesEnd(int count, String line) {
    String arguments = lines(count, line::formatted);

    assertThat(terraform(arguments).with("long.tpl", "x".repeat(100_000)).functions())
        .containsExactly("f");
  }

  @Test
  void longListOfArgumentsIsOneCall() {
    String arguments = lines(40_000, "\"k%1$d\", 1,"::formatted);

    assertThat(terraform("tags = map(" + arguments + ")").function().property("Tags.k39999"))
        .extracting(tag -> tag.text().orElse(""))
        .isEqualTo("1");
  }

  @Test
  void loopsOverLoopsOfModulesEnd() {
    Project project =
        terraform("")
            .with(
                "modules.tf",
                lines(
                    300, i -> "module \"m%d\" {\n source = \"./m\"\n count = 1000\n}".formatted(i)))
            .with("m/main.tf", "resource \"aws_sqs_queue\" \"q\" {\n count = 1000\n}\n");

    assertThat(project.functions()).containsExactly("f");
  }

  @Test
  void sourceOfAModuleMayRepeatItself() {
    String source = "terraform-aws-modules/lambda/aws?".repeat(20_000) + "\\n";

    assertThat(
            terraform("")
                .with("module.tf", "module \"m\" {\n source = \"%s\"\n}\n".formatted(source))
                .functions())
        .containsExactly("f", "m");
  }

  @Test
  void addressOfOpenBracketsIsAnAddress() {
    Project project =
        new Project(root)
            .with(
                "plan.json",
                """
                {"format_version": "1.0", "terraform_version": "1.9.0",
                 "values": {"root_module": {"resources": [
                   {"address": "%s", "mode": "managed", "type": "aws_lambda_function",
                    "values": {"runtime": "java17"}}]}}}
                """
                    .formatted("[".repeat(300_000)));

    assertThat(project.functions()).hasSize(1);
  }

  @Test
  void resourcesOfOneNameAreNotAllTargetsOfEach() {
    String queues =
        lines(
            3_000,
            i ->
                "  Q%d: {Type: AWS::SQS::Queue, Properties: {QueueName: q, RedrivePolicy: {deadLetterTargetArn: 'arn:aws:sqs:a:1:q'}}}"
                    .formatted(i));
    Project project = new Project(root).with("t.yaml", FUNCTION + queues);
    Resource queue = project.read().resources().ofType("AWS::SQS::Queue").findFirst().orElseThrow();

    assertThat(
            project.read().resources().targets(queue, "RedrivePolicy.deadLetterTargetArn").size())
        .isLessThan(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "", "//", "Resource", "/Resource"})
  void pathOfAConstructMayBeEmpty(String path) {
    assertThat(function(FUNCTION + "    Metadata: {'aws:cdk:path': '%s'}\n".formatted(path)).name())
        .isIn("", "Resource");
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }

  private FunctionDeclaration function(String template) {
    return new Project(root).with("t.yaml", template).function();
  }

  private FunctionDeclaration serverless(String custom) {
    return new Project(root)
        .with(
            "serverless.yml",
            """
            service: s
            provider: {name: aws, runtime: java17}
            custom:
            """
                + custom
                + "functions: {fn: {handler: a.B, description: '${self:custom.last}'}}\n")
        .function();
  }

  private Project terraform(String arguments) {
    return new Project(root)
        .with(
            "main.tf",
            "resource \"aws_lambda_function\" \"f\" {\n runtime = \"java17\"\n"
                + arguments
                + "\n}\n");
  }
}
