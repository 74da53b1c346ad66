package io.github.lambdalint.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.lambdalint.proof.Proof.Table;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.RulePage.CodeBlock;
import io.github.lambdalint.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Executes the examples and remedies of all rules about warm starts. */
class WarmStartProofTest {

  private static final Path PAGES = Path.of("../../rules/src/main/java");
  private static final Set<String> FAMILIES =
      Set.of("warmstart", "connections", "tmp", "background", "state");
  private static final boolean IS_ACCEPTED = System.getProperty("accept") != null;

  private final Table table = Table.read();

  @TempDir private Path temp;

  @Test
  void everyRuleIsExecutedOrTellsWhyNot() {
    List<String> told =
        Stream.of(table.executed(), table.notExecuted())
            .flatMap(rules -> rules.keySet().stream())
            .toList();
    assertThat(told).doesNotHaveDuplicates().isSubsetOf(names(rule -> true));
    assertThat(told).containsAll(names(rule -> FAMILIES.contains(family(rule))));
    assertThat(table.notExecuted().values()).allMatch(reason -> reason.endsWith("."));
  }

  @Test
  void onlyPagesThatAreExecutedTellOfMeasures() throws IOException {
    List<String> told = new ArrayList<>();
    for (Rule rule : Rules.ALL) {
      if (!MeasuredLine.in(page(rule)).text().isEmpty()) {
        told.add(name(rule));
      }
    }
    assertThat(told).isSubsetOf(table.executed().keySet());
  }

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> examplesDoHarmAndRemediesDoNot() {
    return Rules.ALL.stream()
        .filter(rule -> table.executed().containsKey(name(rule)))
        .map(rule -> dynamicTest(name(rule), () -> prove(rule, table.executed().get(name(rule)))));
  }

  private void prove(Rule rule, Proof proof) throws IOException, SQLException {
    RulePage page = RulePage.parse(name(rule), Files.readString(page(rule)));
    List<Trace> examples = run(page, "Example", proof);
    Set<Measure> seen = EnumSet.noneOf(Measure.class);
    for (Trace example : examples) {
      List<Measure> harm = proof.harm().stream().filter(it -> it.of(example) > 0).toList();
      assertThat(harm).as("%s does harm", example.place()).isNotEmpty();
      if (!mayFail(proof, example)) {
        assertThat(example.failures()).as("failures of %s", example.place()).isEmpty();
      }
      seen.addAll(harm);
    }
    assertThat(seen).as("all harm of the table").containsExactlyInAnyOrderElementsOf(proof.harm());
    List<Trace> remedies = run(page, "Instead", proof);
    for (Trace remedy : remedies) {
      assertThat(proof.harm())
          .as("%s does no harm", remedy.place())
          .allMatch(measure -> measure.of(remedy) == 0);
      assertThat(remedy.failures())
          .as("failures of %s", remedy.place())
          .hasSizeLessThanOrEqualTo(proof.isCut() ? 1 : 0);
    }
    compare(page(rule), page, MeasuredLine.of(proof, examples.get(0), remedies.get(0)));
  }

  private List<Trace> run(RulePage page, String heading, Proof proof)
      throws IOException, SQLException {
    List<Trace> traces = new ArrayList<>();
    for (List<CodeBlock> snippet : snippets(page, heading)) {
      String place = "%s.md:%d".formatted(page.id(), snippet.get(0).line());
      Path folder = Files.createDirectory(temp.resolve(place.replace(':', '-')));
      traces.add(new SnippetExecution(proof, place, snippet, folder).run());
    }
    return traces;
  }

  private static boolean mayFail(Proof proof, Trace example) {
    return proof.harm().contains(Measure.FAILURES)
        || proof.harm().contains(Measure.LASTING_FAILURES)
        || proof.failing().contains(example.handler());
  }

  private static void compare(Path file, RulePage page, MeasuredLine line) throws IOException {
    if (IS_ACCEPTED) {
      List<CodeBlock> remedy = snippets(page, "Instead").get(0);
      CodeBlock block = remedy.get(remedy.size() - 1);
      line.write(file, block.line() + (int) block.code().lines().count() + 1);
    } else {
      assertThat(MeasuredLine.in(file).counts()).isEqualTo(line.counts());
    }
  }

  private static List<List<CodeBlock>> snippets(RulePage page, String heading) {
    return page.section(heading).orElseThrow().snippets();
  }

  private static Path page(Rule rule) {
    return PAGES.resolve(rule.getClass().getName().replace('.', '/') + ".md");
  }

  private static List<String> names(Predicate<Rule> choice) {
    return Rules.ALL.stream().filter(choice).map(WarmStartProofTest::name).toList();
  }

  private static String name(Rule rule) {
    return rule.getClass().getSimpleName();
  }

  private static String family(Rule rule) {
    String name = rule.getClass().getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
