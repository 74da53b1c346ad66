package io.github.lambdalint.rules;

import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rules.upkeep.UnusedSuppression;
import io.github.lambdalint.testing.FixtureRunner;
import io.github.lambdalint.testing.PageCompiler;
import io.github.lambdalint.testing.PageRunner;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the examples on the pages of all rules, without the libraries they use and with them.
 *
 * <p>A class path must not change what an example shows. What a limit shows may end with it, and
 * may be about libraries that nobody has.
 */
class RulePagesTest {

  private static final List<Path> CLASS_PATH =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .toList();

  private final Linter linter = new Linter(new JavaProject());

  @TestFactory
  Stream<DynamicTest> examplesReportWhatIsMarked() {
    PageRunner pages = new PageRunner(new FixtureRunner(linter));
    return Rules.ALL.stream()
        .flatMap(rule -> pages.tests(rule, ran(rule), "Example", "Instead", "Limits"));
  }

  @TestFactory
  Stream<DynamicTest> examplesReportTheSameWithAClassPath() {
    PageRunner pages = new PageRunner(new FixtureRunner(linter, CLASS_PATH));
    return Rules.ALL.stream().flatMap(rule -> pages.tests(rule, ran(rule), "Example", "Instead"));
  }

  /** Names the rules to run: one, but whether a suppression is used depends on all. */
  private static List<Rule> ran(Rule rule) {
    return rule instanceof UnusedSuppression ? Rules.ALL : List.of(rule);
  }

  @TestFactory
  Stream<DynamicTest> examplesCompile() throws IOException {
    PageCompiler compiler = new PageCompiler(CLASS_PATH);
    return Rules.ALL.stream()
        .map(RulePage::of)
        .flatMap(page -> compiler.tests(page, "Example", "Instead"));
  }
}
