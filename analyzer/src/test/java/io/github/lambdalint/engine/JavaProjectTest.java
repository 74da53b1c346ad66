package io.github.lambdalint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.configuration.Configuration;
import io.github.lambdalint.configuration.Configuration.DeployedElsewhere;
import io.github.lambdalint.configuration.Configuration.DeployedElsewhere.Source;
import io.github.lambdalint.configuration.Configuration.Templates;
import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.function.AddedCalls;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.SuppressedName;
import io.github.lambdalint.source.Dependencies;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaProjectTest {

  private static final String FUNCTION =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        OrdersFunction:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: java21
            Handler: shop.Orders
            CodeUri: .
      """;

  @TempDir private Path root;

  @Test
  void kotlinBesideJavaIsSaidOnce() throws IOException {
    write("template.yaml", FUNCTION);
    write("src/main/kotlin/shop/Carts.kt", "package shop");
    write("src/main/kotlin/shop/Prices.kt", "package shop");
    write("src/test/kotlin/shop/PricesTest.kt", "package shop");
    assertThat(notes())
        .containsExactly(
            new Note(
                Span.ofLine(root.resolve("src/main/kotlin/shop/Carts.kt"), 1),
                "Kotlin is not read (2 files): what its code does is not checked"));
  }

  @Test
  void kotlinBesideNoFunctionIsNotSpokenOf() throws IOException {
    write("src/main/kotlin/shop/Carts.kt", "package shop");
    assertThat(notes()).isEmpty();
  }

  @Test
  void namesInSuppressionsOfTerraformAreLookedAt() throws IOException {
    write(
        "main.tf",
        """
        # lambda-lint:ignore FirstRul -- misspelt
        resource "aws_lambda_function" "orders" {
          function_name = "orders"
          handler       = "shop.Orders"
          runtime       = "java21"
        }
        """);
    assertThat(lint().suppressions())
        .containsExactly(
            new SuppressedName(
                Span.ofLine(root.resolve("main.tf"), 1), "FirstRul", true, true, false));
  }

  @Test
  void suppressionsInSourcesAndTemplatesAreHeeded() throws IOException {
    write(
        "src/main/java/shop/Orders.java",
        """
        package shop;

        import com.amazonaws.services.lambda.runtime.RequestHandler;

        @SuppressWarnings("FirstRule")
        public class Orders implements RequestHandler<String, String> {
          public String handleRequest(String event, Context context) {
            return event;
          }
        }
        """);
    write(
        "template.yaml",
        """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          # lambda-lint:ignore FirstRule -- old
          OrdersFunction:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: java21
              Handler: shop.Orders
              CodeUri: .
        """);
    Rule rule =
        new FirstRule(
            (function, report) -> {
              report.add(function.handler().orElseThrow(), "in code");
              report.add(function.declaration().orElseThrow().handler(), "in template");
            });
    LintResult result =
        new Linter(new JavaProject())
            .run(LintRequest.of(root, () -> Dependencies.NONE, List.of(rule)));
    assertThat(result.findings()).isEmpty();
    assertThat(result.suppressed())
        .extracting(each -> each.finding().message() + ": " + each.reason())
        .containsExactly("in code: ", "in template: old");
  }

  @Test
  void templatesOfTestsAreForTests() throws IOException {
    write("src/test/resources/template.yaml", FUNCTION);
    LintRequest main = LintRequest.of(root, () -> Dependencies.NONE, List.of());
    LintRequest all = LintRequest.of(root, () -> Dependencies.NONE, List.of()).includingTests(true);
    assertThat(new Linter(new JavaProject()).run(main).statistics().templates()).isZero();
    assertThat(new Linter(new JavaProject()).run(all).statistics().templates()).isOne();
  }

  @Test
  void templatesLieWhereTheConfigurationSays() throws IOException {
    write("template.yaml", FUNCTION);
    write("infra/a/template.yaml", FUNCTION);
    write("pom.xml", "");
    write("target/made/template.yaml", FUNCTION);
    assertThat(templates("infra/**")).isOne();
    assertThat(templates("infra", "target/made")).isEqualTo(2);
    assertThat(templates("target/made/template.yaml")).isOne();
    assertThat(templates("nowhere")).isZero();
  }

  @Test
  void parametersOfTemplatesHaveTheValuesThatTheConfigurationSays() throws IOException {
    write(
        "template.yaml",
        "Parameters: {Seconds: {Type: Number, Default: 3}}\n"
            + FUNCTION
            + "      Timeout: !Ref Seconds\n");
    assertThatTimeoutIsSetBy("Seconds");
  }

  @Test
  void variablesOfTerraformHaveTheValuesThatTheConfigurationSays() throws IOException {
    write(
        "main.tf",
        """
        variable "seconds" { default = 3 }
        resource "aws_lambda_function" "f" {
          function_name = "f"
          runtime       = "java17"
          handler       = "shop.Orders::handle"
          timeout       = var.seconds
        }
        """);
    write("terraform.tfvars", "seconds = 20");
    assertThatTimeoutIsSetBy("seconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"opt", "param"})
  void variablesOfTheServerlessFrameworkHaveTheValuesThatTheConfigurationSays(String source)
      throws IOException {
    write(
        "serverless.yml",
        """
        service: shop
        provider: {name: aws, runtime: java17}
        params: {default: {seconds: 3}}
        functions:
          f:
            handler: shop.Orders::handle
            timeout: ${%s:seconds, 3}
        """
            .formatted(source));
    assertThatTimeoutIsSetBy("seconds");
  }

  private void assertThatTimeoutIsSetBy(String parameter) {
    LintRequest request = configured(new Templates(List.of(), Map.of(parameter, "40")));
    assertThat(new Linter(new JavaProject()).run(request).functions())
        .extracting(function -> function.declaration().orElseThrow().timeout())
        .containsExactly(Optional.of(40));
  }

  @Test
  void whatIsNotSaidOfAFunctionDeployedElsewhereIsUnknown() {
    Span at = Span.ofLine(root.resolve("lambda-lint.yml"), 1);
    Source queue = new Source("sqs-standard", "Orders", Optional.of(10), Optional.empty(), at);
    LintRequest request =
        configured(
            Templates.ANYWHERE,
            List.of(new DeployedElsewhere("shop.Orders::handle", List.of(queue), at)));
    List<LambdaFunction> functions = new Linter(new JavaProject()).run(request).functions();
    assertThat(functions).extracting(LambdaFunction::name).containsExactly("Orders");
    FunctionDeclaration function = functions.get(0).declaration().orElseThrow();
    assertThat(function.timeout()).isEmpty();
    EventSource source = function.eventSources().get(0);
    assertThat(source.setting("BatchSize").number()).contains(10);
    assertThat(source.setting("FunctionResponseTypes").isUnknown()).isTrue();
  }

  private int templates(String... paths) {
    LintRequest request = configured(new Templates(List.of(paths), Map.of()));
    return new Linter(new JavaProject()).run(request).statistics().templates();
  }

  private LintRequest configured(Templates templates) {
    return configured(templates, List.of());
  }

  private LintRequest configured(Templates templates, List<DeployedElsewhere> functions) {
    Configuration configuration =
        new Configuration(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Map.of(),
            List.of(),
            templates,
            functions,
            List.of(),
            AddedCalls.NONE);
    return LintRequest.of(root, () -> Dependencies.NONE, List.of()).with(configuration);
  }

  @Test
  void withoutAFunctionNoClassPathIsLookedFor() throws IOException {
    write("src/main/java/shop/Prices.java", "package shop; class Prices extends Table {}");
    Supplier<Dependencies> classPath =
        () -> {
          throw new AssertionError("looked for");
        };
    LintResult result =
        new Linter(new JavaProject()).run(LintRequest.of(root, classPath, List.of()));
    assertThat(result.functions()).isEmpty();
  }

  @Test
  void whatIsMissingInTheClassPathIsNoted() throws IOException {
    write(
        "src/main/java/shop/Orders.java",
        """
        package shop;

        import com.amazonaws.services.lambda.runtime.RequestHandler;

        public class Orders implements RequestHandler<String, String> {}
        """);
    Note gap = new Note(Span.ofLine(root.resolve("pom.xml"), 9), "`a:b:1` could not be resolved");
    LintRequest request =
        LintRequest.of(root, () -> new Dependencies(List.of(), List.of(gap)), List.of());
    assertThat(new Linter(new JavaProject()).run(request).notes()).containsExactly(gap);
  }

  private List<Note> notes() {
    return lint().notes();
  }

  private LintResult lint() {
    return new Linter(new JavaProject())
        .run(LintRequest.of(root, () -> Dependencies.NONE, List.of()));
  }

  private void write(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
