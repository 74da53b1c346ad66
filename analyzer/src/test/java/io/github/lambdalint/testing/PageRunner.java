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
import java.util.List;
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

  private final FixtureRunner fixtures;

  public PageRunner(FixtureRunner fixtures) {
    this.fixtures = fixtures;
  }

  /**
   * Returns a test for each snippet under {@code headings} on the page of {@code rule}, named such
   * as {@code ExitInHandler: Example}.
   *
   * @param ran the rules to run
   */
  public Stream<DynamicTest> tests(Rule rule, List<Rule> ran, String... headings) {
    RulePage page = RulePage.of(rule);
    return Stream.of(headings)
        .flatMap(heading -> page.section(heading).stream())
        .flatMap(section -> tests(ran, page.id(), section));
  }

  private Stream<DynamicTest> tests(List<Rule> ran, String id, Section section) {
    List<List<CodeBlock>> snippets = section.snippets();
    return snippets.stream()
        .map(
            snippet ->
                dynamicTest(
                    "%s: %s%s".formatted(id, section.heading(), place(snippets, snippet)),
                    () -> run(ran, section.heading(), snippet)));
  }

  private static String place(List<List<CodeBlock>> snippets, List<CodeBlock> snippet) {
    return snippets.size() == 1 ? "" : ", line " + snippet.get(0).line();
  }

  /** Runs rules on one snippet as on those under {@code heading}. */
  public void run(List<Rule> ran, String heading, List<CodeBlock> snippet) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      SnippetFiles.write(folder.path(), snippet);
      check(heading, fixtures.check(folder.path(), ran));
    }
  }

  private static void check(String heading, LintResult result) {
    assertThat(result.findings().stream().map(Finding::message))
        .as("wording of messages")
        .allSatisfy(message -> assertThat(Wording.faults(message)).isEmpty());
    if (heading.equals("Example")) {
      assertThat(result.findings()).as("findings in an example").isNotEmpty();
    }
    if (heading.equals("Instead")) {
      assertThat(result.findings()).as("findings in a remedy").isEmpty();
      assertThat(result.functions()).as("functions seen in a remedy").isNotEmpty();
    }
  }
}
