package io.github.lambdalint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaProjectTest {

  @TempDir private Path root;

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
            .run(
                new LintRequest(
                    root, List.of(), Optional.empty(), List.of(), List.of(), false, List.of(rule)));
    assertThat(result.findings()).isEmpty();
    assertThat(result.suppressed())
        .extracting(each -> each.finding().message() + ": " + each.reason())
        .containsExactly("in code: ", "in template: old");
  }

  private void write(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
