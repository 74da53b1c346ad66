package io.github.lambdalint.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.RulePage.CodeBlock;
import io.github.lambdalint.rule.RulePage.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs the code blocks of a rule's page as tests.
 *
 * <p>Blocks under {@code Example} must give exactly the marked findings and at least one, those
 * under {@code Instead} none, those under {@code Limits} whatever is marked. Blocks with only blank
 * lines between them are the files of one project; prose starts the next. See {@link FixtureRunner}
 * for the marks and {@link SnippetFiles} for the names of the files.
 */
public final class PageRunner {

  private static final Set<String> SECTIONS = Set.of("Example", "Instead", "Limits");

  private final FixtureRunner fixtures;

  public PageRunner(FixtureRunner fixtures) {
    this.fixtures = fixtures;
  }

  /**
   * Returns a test for each snippet on the page of {@code rule}, named such as {@code
   * ExitInHandler: Example}.
   */
  public Stream<DynamicTest> tests(Rule rule) {
    RulePage page = RulePage.of(rule);
    return page.sections().stream()
        .filter(section -> SECTIONS.contains(section.heading()))
        .flatMap(section -> tests(rule, page.id(), section));
  }

  private Stream<DynamicTest> tests(Rule rule, String id, Section section) {
    List<List<CodeBlock>> snippets = section.snippets();
    return snippets.stream()
        .map(
            snippet ->
                dynamicTest(
                    "%s: %s%s".formatted(id, section.heading(), place(snippets, snippet)),
                    () -> run(rule, section.heading(), snippet)));
  }

  private static String place(List<List<CodeBlock>> snippets, List<CodeBlock> snippet) {
    return snippets.size() == 1 ? "" : ", line " + snippet.get(0).line();
  }

  void run(Rule rule, String heading, List<CodeBlock> snippet) throws IOException {
    Path folder = Files.createTempDirectory("lambda-lint-page").toRealPath();
    try {
      SnippetFiles.write(folder, snippet);
      LintResult result = fixtures.check(folder, rule);
      assertThat(
              result.findings().stream()
                  .map(Finding::message)
                  .flatMap(message -> Wording.faults(message).stream()))
          .as("wording of messages")
          .isEmpty();
      if (heading.equals("Example")) {
        assertThat(result.findings()).as("findings in an example").isNotEmpty();
      }
      if (heading.equals("Instead")) {
        assertThat(result.findings()).as("findings in a remedy").isEmpty();
        assertThat(result.functions()).as("functions seen in a remedy").isNotEmpty();
      }
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
