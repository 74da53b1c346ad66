package io.github.lambdalint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.Deployment;
import io.github.lambdalint.deployment.reader.DeploymentReader;
import io.github.lambdalint.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectSuppressionsTest {

  @TempDir private Path root;

  @BeforeEach
  void resolveLinks() throws IOException {
    root = root.toRealPath();
  }

  @Test
  void annotationsNameRulesWithOrWithoutPrefix() throws IOException {
    assertThat(
            suppressions(
                "A.java",
                """
                @SuppressWarnings({"ExitInHandler", "lambda-lint:TmpFileLeft", "unchecked"})
                class A {
                  @SuppressWarnings("lambda-lint")
                  int all;
                }
                """))
        .containsExactly("[ExitInHandler, TmpFileLeft, unchecked] 1-5 ", "[lambda-lint] 3-4 ");
  }

  @Test
  void commentsInCodeAreAboutLines() throws IOException {
    assertThat(suppressions("A.java", "class A {} // lambda-lint:ignore ExitInHandler -- why\n"))
        .containsExactly("[ExitInHandler] 1-1 why");
  }

  @Test
  void commentsAtTheKeyOfAResourceAreAboutAllOfIt() throws IOException {
    assertThat(
            suppressions(
                "template.yaml",
                """
                Resources:
                  # lambda-lint:ignore A -- above
                  First:
                    Type: AWS::SQS::Queue
                    Properties:
                      VisibilityTimeout: 30 # lambda-lint:ignore B -- value
                  Second: # lambda-lint:ignore C -- beside
                    Type: AWS::SQS::Queue
                    Properties:
                      VisibilityTimeout: 30
                """))
        .containsExactly("[A] 3-6 above", "[B] 6-6 value", "[C] 7-10 beside");
  }

  @Test
  void commentAboveAConstructIsAboutAllOfIt() throws IOException {
    Files.writeString(root.resolve("pom.xml"), "software.amazon.awscdk");

    assertThat(
            suppressions(
                "Shop.java",
                """
                import software.amazon.awscdk.Stack;
                import software.amazon.awscdk.services.lambda.Function;
                public class Shop extends Stack {
                  public Shop() {
                    // lambda-lint:ignore A -- above
                    Function orders = Function.Builder.create(this, "Orders")
                        .timeout(Duration.minutes(5))  // lambda-lint:ignore B -- beside
                        .build();
                  }
                }
                """))
        .containsExactly("[A] 6-8 above", "[B] 7-7 beside");
  }

  @Test
  void metadataIsAboutItsResource() throws IOException {
    assertThat(
            suppressions(
                "template.json",
                """
                {"Resources": {
                  "First": {
                    "Type": "AWS::SQS::Queue",
                    "Metadata": {"lambda-lint": {"ignore": ["A", "B"], "reason": "made by a tool"}},
                    "Properties": {
                      "VisibilityTimeout": 30
                    }
                  },
                  "Second": {
                    "Type": "AWS::SQS::Queue",
                    "Metadata": {"lambda-lint": {"ignore": "C"}, "other": 1}
                  }
                }}
                """))
        .containsExactly("[A, B] 2-7 made by a tool", "[C] 9-12 ");
  }

  @Test
  void oddMetadataIsNoSuppressionOfAnything() throws IOException {
    assertThat(
            suppressions(
                "template.json",
                """
                {"Resources": {"First": {
                  "Type": "AWS::SQS::Queue", "Metadata": {"lambda-lint": ["ignore"]}
                }}}
                """))
        .containsExactly("[] 1-3 ");
  }

  private List<String> suppressions(String name, String content) throws IOException {
    Path file = Files.writeString(root.resolve(name), content);
    Sources sources = new Sources(name.endsWith(".java") ? List.of(file) : List.of());
    Deployment deployment =
        DeploymentReader.read(root, List.of(file, root.resolve("pom.xml")), Map.of(), sources);
    return new ProjectSuppressions(sources, deployment.resources().all())
        .apply(file).stream()
            .map(
                each ->
                    "%s %d-%d %s"
                        .formatted(
                            each.rules().stream().sorted().toList(),
                            each.region().line(),
                            each.region().endLine(),
                            each.reason()))
            .toList();
  }
}
