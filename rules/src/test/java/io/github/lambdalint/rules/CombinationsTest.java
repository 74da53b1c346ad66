package io.github.lambdalint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.RulePage.CodeBlock;
import io.github.lambdalint.rule.RulePage.Section;
import io.github.lambdalint.testing.FixtureRunner;
import io.github.lambdalint.testing.PageRunner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds that each known combination is reported by a rule, or that it is told why none does. */
class CombinationsTest {

  private static final Pattern RANGE = Pattern.compile("C(\\d+) to C(\\d+)");
  private static final Pattern QUOTE = Pattern.compile("(?m)^> (.+)$");

  private final RulePage combinations = read();
  private final PageRunner runner =
      new PageRunner(new FixtureRunner(new Linter(new JavaProject())));

  @Test
  void everyCombinationIsThereOnce() {
    assertThat(combinations.sections().stream().map(section -> words(section).get(0)))
        .containsExactlyElementsOf(
            RANGE
                .matcher(combinations.introduction())
                .results()
                .flatMap(CombinationsTest::ids)
                .toList());
  }

  @TestFactory
  Stream<DynamicTest> combinationIsReportedOrExplained() {
    return combinations.sections().stream()
        .map(section -> dynamicTest(section.heading(), () -> check(section)));
  }

  private void check(Section section) throws IOException {
    Optional<String> name = words(section).stream().skip(1).findFirst();
    List<String> quotes =
        QUOTE.matcher(section.text()).results().map(result -> result.group(1)).toList();
    if (name.isEmpty()) {
      assertThat(section.text()).as("reason").isNotEmpty();
      assertThat(section.snippets()).as("examples of no rule").isEmpty();
      return;
    }
    Optional<Rule> rule = Rules.named(name.get());
    assertThat(rule).as("rule").isPresent();
    assertThat(section.snippets().size() + quotes.size()).as("examples and quotes").isEqualTo(1);
    for (List<CodeBlock> snippet : section.snippets()) {
      runner.run(List.of(rule.get()), "Example", snippet);
    }
    assertThat(quotes).as("findings on the page").allMatch(marks(rule.get())::contains);
  }

  private static List<String> words(Section section) {
    return List.of(section.heading().split(" "));
  }

  private static Stream<String> ids(MatchResult range) {
    return IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
        .mapToObj("C%02d"::formatted);
  }

  /** Joins the lines of the page's examples that say which finding they get. */
  private static String marks(Rule rule) {
    return RulePage.of(rule).section("Example").orElseThrow().snippets().stream()
        .flatMap(List::stream)
        .flatMap(block -> block.code().lines())
        .filter(line -> line.contains(" finding"))
        .collect(Collectors.joining("\n"));
  }

  private static RulePage read() {
    try (InputStream in = CombinationsTest.class.getResourceAsStream("combinations.md")) {
      return RulePage.parse("Combinations", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
