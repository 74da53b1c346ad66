package io.github.lambdalint.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.rule.RulePage.CodeBlock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRunnerTest {

  private final PageRunner runner =
      new PageRunner(new FixtureRunner(new Linter(new LineFunctions())));

  @TestFactory
  Stream<DynamicTest> snippetsOfAPageAreRun() {
    return runner.tests(new LineRule(), List.of(new LineRule()), "Example", "Instead", "Limits");
  }

  @Test
  void testsAreNamedByRuleAndSection() {
    assertThat(
            runner
                .tests(new LineRule(), List.of(new LineRule()), "Example", "Instead", "Limits")
                .map(DynamicTest::getDisplayName))
        .containsExactly(
            "LineRule: Example, line 9",
            "LineRule: Example, line 27",
            "LineRule: Instead",
            "LineRule: Limits");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Example | stay                        | findings in an example",
        "Example | exit                        | Example.java:1\"=[\"exit 1 of exit\"]",
        "Example | exit exit // finding: exit 1| \"exit 1\", \"exit 2 of exit exit\"",
        "Example | stay // finding: exit 1     | Example.java:1\"=[\"exit 1\"]",
        "Example | exit // finding: exit 2     | Example.java:1\"=[\"exit 1 of exit\"]",
        "Example | exit // finding (error): exit| Example.java:1\"=[\"(error) exit\"]",
        "Instead | exit // finding: exit 1     | findings in a remedy",
        "Instead | // nothing                  | functions seen in a remedy",
        "Example | exit may. // finding: exit 1| hedges with",
        "Limits  | note                        | notes",
      })
  void aSnippetThatIsNotAsMarkedFails(String heading, String line, String failure) {
    assertThatThrownBy(() -> runner.run(List.of(new LineRule()), heading, List.of(java(line))))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(failure);
  }

  @Test
  void onlyTheSectionsThatAreAskedForAreRun() {
    assertThat(
            runner
                .tests(new LineRule(), List.of(new LineRule()), "Limits", "Missing")
                .map(DynamicTest::getDisplayName))
        .containsExactly("LineRule: Limits");
  }

  @Test
  void twoBlocksOfOneNameAreRefused() {
    assertThatThrownBy(
            () -> runner.run(List.of(new LineRule()), "Limits", List.of(java("a"), java("b"))))
        .hasMessageContaining("Example.java");
  }

  @Test
  void aMarkBelowWhichThereIsNoCodeIsRefused() {
    assertThatThrownBy(
            () ->
                runner.run(List.of(new LineRule()), "Limits", List.of(java("a\n// finding: lost"))))
        .hasMessageEndingWith("Example.java: no line below the last mark");
  }

  @Test
  void aBlockOfUnknownLanguageNeedsAName() {
    CodeBlock block = new CodeBlock("text", Optional.empty(), 7, "a");
    assertThatThrownBy(() -> runner.run(List.of(new LineRule()), "Limits", List.of(block)))
        .hasMessageStartingWith("line 7: expected a block in one of");
  }

  private static CodeBlock java(String code) {
    return new CodeBlock("java", Optional.empty(), 1, code);
  }
}
