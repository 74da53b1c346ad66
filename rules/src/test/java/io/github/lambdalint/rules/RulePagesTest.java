package io.github.lambdalint.rules;

import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.testing.FixtureRunner;
import io.github.lambdalint.testing.PageRunner;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples on the pages of all rules. */
class RulePagesTest {

  @TestFactory
  Stream<DynamicTest> examplesReportWhatIsMarked() {
    PageRunner pages = new PageRunner(new FixtureRunner(new Linter(new JavaProject())));
    return Rules.ALL.stream().flatMap(pages::tests);
  }
}
