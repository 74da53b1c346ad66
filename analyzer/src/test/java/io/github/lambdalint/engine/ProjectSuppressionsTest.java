package io.github.lambdalint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.configuration.Configuration.ResourceSuppression;
import io.github.lambdalint.deployment.Deployment;
import io.github.lambdalint.deployment.reader.DeploymentReader;
import io.github.lambdalint.source.Sources;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectSuppressionsTest {

  @TempDir private Path root;
  private List<ResourceSuppression> configured = List.of();

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
        .containsExactly(
            "[TmpFileLeft] 1-5 ",
            "[ExitInHandler, unchecked] 1-5 (shared) ",
            "[lambda-lint] 3-4 (shared) ");
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
  void whatIsWrittenBehindAnAnnotationIsItsReason() throws IOException {
    assertThat(
            suppressions(
                "A.java", "@SuppressWarnings(\"ExitInHandler\") // only in tests\nclass A {}\n"))
        .containsExactly("[ExitInHandler] 1-2 (shared) only in tests");
  }

  @Test
  void commentsInTerraformAreAboutResourcesAndLines() throws IOException {
    assertThat(
            suppressions(
                "main.tf",
                """
                # lambda-lint:ignore A -- above
                resource "aws_lambda_function" "orders" {
                  function_name = "orders"
                  handler       = "shop.Orders"
                  runtime       = "java21"
                  timeout       = 900 // lambda-lint:ignore B -- beside
                }
                """))
        .containsExactly("[A] 2-7 above", "[B] 6-6 beside");
  }

  @Test
  void theConfigurationNamesResourcesByIdOrPath() throws IOException {
    configured =
        List.of(silenced("A", "First"), silenced("B", "Shop/Queue"), silenced("C", "Nowhere"));
    assertThat(
            suppressions(
                "template.json",
                """
                {"Resources": {
                  "First": {"Type": "AWS::SQS::Queue"},
                  "Queue4A7E3555": {
                    "Type": "AWS::SQS::Queue",
                    "Metadata": {"aws:cdk:path": "Shop/Queue/Resource"}
                  }
                }}
                """))
        .containsExactly("[A] 2-2 why A", "[B] 3-6 why B");
  }

  private ResourceSuppression silenced(String rule, String resource) {
    Span at = Span.ofLine(root.resolve("lambda-lint.yml"), 1);
    return new ResourceSuppression(Set.of(rule), resource, "why " + rule, at);
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
    return new ProjectSuppressions(sources, deployment.resources().all(), configured)
        .apply(file).stream()
            .map(
                each ->
                    "%s %d-%d %s%s"
                        .formatted(
                            each.rules().stream().sorted().toList(),
                            each.region().line(),
                            each.region().endLine(),
                            each.isShared() ? "(shared) " : "",
                            each.reason()))
            .toList();
  }
}
