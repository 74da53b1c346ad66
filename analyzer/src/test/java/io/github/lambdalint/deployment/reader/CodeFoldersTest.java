package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeFoldersTest {

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    "'.', service",
    "./, service",
    "fn, service/fn",
    "./fn/, service/fn",
    "..\\common, common",
    "../common, common",
    "target/fn-1.0.jar, service",
    "fn/build/distributions/fn.zip, service/fn",
    "../common/target/classes, common",
    "fn/fn.jar, service",
    "bazel-bin/fn.jar, service",
  })
  void codeUriLeadsToTheFolderOfTheSources(String codeUri, String folder) {
    assertThat(withCode("CodeUri: '" + codeUri + "'").codeFolders()).containsExactly(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "missing",
    "s3://bucket/key",
    "'{Bucket: a, Key: b}'",
    "!Ref Bucket",
  })
  void codeThatIsNotInTheProjectIsUnknown(String codeUri) {
    Project project = withCode("CodeUri: " + codeUri);

    assertThat(project.codeFolders()).isEmpty();
    assertThat(project.notes()).isEmpty();
  }

  @Test
  void absentCodeIsUnknown() {
    assertThat(withCode("Timeout: 3").codeFolders()).isEmpty();
  }

  @Test
  void copyThatSamHasBuiltLeadsToItsProject() {
    Project project =
        new Project(root)
            .with(
                "app/.aws-sam/build/template.yaml",
                """
                Resources:
                  Fn: {Type: AWS::Serverless::Function, Properties: {Runtime: java17, CodeUri: Fn}}
                """)
            .withFolder("app/.aws-sam/build/Fn");

    assertThat(project.codeFolders()).containsExactly("app");
  }

  @Test
  void existingArchiveLiesBesideTheSources() {
    assertThat(withCode("CodeUri: lib/fn.jar").with("service/lib/fn.jar", "").codeFolders())
        .containsExactly("service/lib");
  }

  @Test
  void pathThatPointsOutsideIsRefused() {
    Project project = withCode("CodeUri: ../../other");

    assertThat(project.codeFolders()).isEmpty();
    assertThat(project.notes())
        .containsExactly(
            "service/template.yaml:7:16 `../../other` lies outside of the project: not read");
  }

  @Test
  void linkThatLeadsOutsideIsRefused(@TempDir Path outside) throws IOException {
    Project project = withCode("CodeUri: link");
    Files.createSymbolicLink(root.resolve("service/link"), outside);

    assertThat(project.codeFolders()).isEmpty();
    assertThat(project.notes())
        .containsExactly("service/template.yaml:7:16 `link` lies outside of the project: not read");
  }

  @Test
  void imageIsBuiltFromItsDockerContext() {
    Project project =
        new Project(root)
            .with(
                "template.yaml",
                """
                Resources:
                  Fn:
                    Type: AWS::Serverless::Function
                    Metadata: {DockerContext: ./app, Dockerfile: Dockerfile.jvm}
                    Properties: {PackageType: Image}
                """)
            .with(
                "app/Dockerfile.jvm",
                """
                FROM public.ecr.aws/lambda/java:21
                CMD [ "com.example.App::handleRequest" ]
                """);

    assertThat(project.codeFolders()).containsExactly("app");
    assertThat(project.function().handler().text()).contains("com.example.App::handleRequest");
    assertThat(project.function().handler().span().line()).isEqualTo(2);
  }

  @Test
  void commandOfTheImageConfigComesBeforeThatOfTheDockerfile() {
    Project project =
        new Project(root)
            .with(
                "template.yaml",
                """
                Resources:
                  Fn:
                    Type: AWS::Lambda::Function
                    Metadata: {DockerContext: app}
                    Properties: {PackageType: Image, ImageConfig: {Command: ['a.Own::run']}}
                """)
            .with("app/Dockerfile", "CMD app.handler\n");

    assertThat(project.function().handler().text()).contains("a.Own::run");
  }

  private Project withCode(String property) {
    return new Project(root)
        .withFolder("service/fn")
        .withFolder("common")
        .with(
            "service/template.yaml",
            """
            Resources:
              Fn:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java17
                  Handler: a.B::c
            """
                + property.indent(6)
                + "Parameters:\n  Bucket: {Type: String}\n");
  }
}
