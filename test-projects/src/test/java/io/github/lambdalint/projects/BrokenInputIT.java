package io.github.lambdalint.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lints a project some of whose files cannot be read. */
class BrokenInputIT {

  private static final Map<String, String> BROKEN_FILES =
      Map.of(
          "src/main/java/shop/Half.java",
          """
          package shop;

          import com.amazonaws.services.lambda.runtime.RequestHandler;

          public class Half implements RequestHandler<String, String> {
          """,
          "half.yaml",
          """
          Resources:
            Half:
              Type: AWS::Serverless::Function
              Properties: {Handler: shop.Half
          """,
          "jinja.yaml",
          """
          Resources:
            {% for name in names %}
            {{ name }}:
              Type: AWS::Serverless::Function
            {% endfor %}
          """);
  private static final String LATIN =
      """
      package shop;

      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;

      public class Greeting implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String name, Context context) {
          return "Grüße, " + name;
        }
      }
      """;

  @TempDir private Path temp;

  @Test
  void eachBrokenFileGivesOneNoteAndNothingElseIsLost() throws IOException {
    Path orders = TestProject.copy("sam-orders", temp);
    for (Map.Entry<String, String> file : BROKEN_FILES.entrySet()) {
      Files.writeString(orders.resolve(file.getKey()), file.getValue());
    }
    Files.writeString(
        orders.resolve("src/main/java/shop/Greeting.java"), LATIN, StandardCharsets.ISO_8859_1);
    Files.createSymbolicLink(orders.resolve("loop"), orders);
    List<String> expected =
        Files.readAllLines(Path.of("sam-orders/expected.txt")).stream()
            .filter(line -> line.matches(".*:\\[\\d+,\\d+] \\[\\w+] .*"))
            .toList();

    Run run = Maven.all().get(1).run(orders, "lambda-lint", "-Dlambda-lint.failOn=never");

    assertThat(run.exitStatus()).isZero();
    List<String> places =
        run.goals().stream()
            .map(line -> line.replace(orders + "/", ""))
            .filter(line -> line.matches("\\[(ERROR|WARNING|INFO)] \\S+:\\[\\d+,\\d+] .*"))
            .toList();
    assertThat(places).containsAll(expected);
    assertThat(places)
        .filteredOn(line -> !expected.contains(line))
        .map(line -> line.replaceFirst("\\[WARNING] (\\S+):\\[.*", "$1"))
        .containsExactly(
            "half.yaml",
            "jinja.yaml",
            "src/main/java/shop/Greeting.java",
            "src/main/java/shop/Half.java");
  }
}
