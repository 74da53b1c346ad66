package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.Deployment;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

  @TempDir private Path root;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Runtime: java8.al2, Handler: a",
        "Runtime: !If [Old, java11, java17]",
        "Runtime: provided.al2023, Handler: a.b.C::handleRequest",
        "Runtime: provided, Handler: a.b.C",
        "Runtime: provided, Handler: not.used.in.provided.runtime",
        "Runtime: !ImportValue Runtime, Handler: a.b.C",
        "PackageType: Image, Code: {ImageUri: 'repo:1'}",
        "Handler: a.b.C",
        "Timeout: 3",
      })
  void functionMayBeJava(String properties) {
    assertThat(read(properties).functions()).hasSize(1);
    assertThat(read(properties).otherFunctions()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Runtime: python3.13, Handler: a.b.C",
        "Runtime: nodejs22.x, Handler: index.handler",
        "Runtime: provided.al2023, Handler: bootstrap",
        "Runtime: provided.al2023, Handler: script.ps1::handler",
        "Runtime: provided.al2023",
        "Handler: index.handler",
        "Handler: src/handlers/put.Handler",
        "Code: {ZipFile: 'exports.handler = () => 1'}",
      })
  void functionIsInAnotherLanguage(String properties) {
    assertThat(read(properties).functions()).isEmpty();
    assertThat(read(properties).otherFunctions()).isOne();
  }

  private Deployment read(String properties) {
    return new Project(root)
        .with(
            "template.yaml",
            "Resources:\n  Fn: {Type: AWS::Lambda::Function, Properties: {%s}}\n"
                .formatted(properties))
        .read();
  }
}
