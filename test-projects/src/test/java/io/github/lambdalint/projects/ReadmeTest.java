package io.github.lambdalint.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what the README shows to the test projects. */
class ReadmeTest {

  private static final Path README = Path.of("../README.md");
  private static final Pattern BLOCK = Pattern.compile("```\\w*\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern VERSION =
      Pattern.compile("lambda-lint-maven-plugin</artifactId>\\s*<version>([^<]+)</version>");

  @Test
  void theHandlerIsThatOfATestProject() throws IOException {
    String handler = Files.readString(Path.of("sam-orders/src/main/java/shop/TellCustomer.java"));
    assertThat(handler).contains(block(0));
  }

  @Test
  void theReportIsPartOfWhatIsPrintedThere() throws IOException {
    assertThat(Files.readAllLines(Path.of("sam-orders/expected.txt")))
        .containsAll(block(1).replace("/home/ada/orders/", "").lines().toList());
  }

  @Test
  void javacIsOpenedAsInATestProject() throws IOException {
    assertThat(block(3))
        .isEqualTo(Files.readString(Path.of("error-prone-refunds/.mvn/jvm.config")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../README.md", "cdk-reactor/.mvn/extensions.xml"})
  void theVersionIsThisOne(Path file) throws IOException {
    assertThat(VERSION.matcher(Files.readString(file)).results().map(result -> result.group(1)))
        .isNotEmpty()
        .containsOnly(System.getProperty("pluginVersion"));
  }

  private static String block(int index) throws IOException {
    List<MatchResult> blocks = BLOCK.matcher(Files.readString(README)).results().toList();
    return blocks.get(index).group(1);
  }
}
