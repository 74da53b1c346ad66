package io.github.lambdalint.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lints a project of which not all dependencies can be had. */
class ClassPathIT {

  private static final String MISSING =
      """
          <dependency>
            <groupId>no.such.group</groupId>
            <artifactId>range</artifactId>
            <version>[1,)</version>
          </dependency>
          <dependency>
            <groupId>no.such.group</groupId>
            <artifactId>jar</artifactId>
            <version>1</version>
          </dependency>
        </dependencies>
      """;

  @TempDir private Path temp;

  static List<Maven> distributions() {
    return Maven.all();
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void whatCannotBeResolvedIsOneWarningAndTheRestStays(Maven maven) throws IOException {
    Path orders = TestProject.copy("sam-orders", temp);
    Path pom = orders.resolve("pom.xml");
    Files.writeString(pom, Files.readString(pom).replace("  </dependencies>\n", MISSING));
    List<String> expected = Files.readAllLines(Path.of("sam-orders/expected.txt"));

    Run run = maven.run(orders, "lambda-lint");

    String note = "[WARNING] pom.xml:[%d,1] ".formatted(lineOf(pom, "range") - 2);
    List<String> lines =
        run.goals().stream()
            .map(line -> line.replace(orders + "/", ""))
            .filter(line -> !line.startsWith("[WARNING] The POM for no.such.group:jar"))
            .toList();
    assertThat(lines)
        .filteredOn(line -> !line.startsWith(note))
        .containsExactlyElementsOf(expected.subList(1, expected.size() - 1));
    assertThat(lines)
        .filteredOn(line -> line.startsWith(note))
        .singleElement()
        .asString()
        .startsWith(
            note
                + "`no.such.group:range:[1,)`, `no.such.group:jar:1` could not be resolved: calls"
                + " into them are not followed");
    assertThat(notifications(orders)).hasSize(1);
  }

  private static int lineOf(Path file, String part) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return 1 + lines.indexOf(lines.stream().filter(line -> line.contains(part)).findFirst().get());
  }

  private static List<String> notifications(Path project) throws IOException {
    return new ObjectMapper()
        .readTree(project.resolve("target/lambda-lint/lambda-lint.sarif").toFile())
        .at("/runs/0/invocations/0/toolExecutionNotifications")
        .findValuesAsText("text");
  }
}
