package io.github.lambdalint.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.lambdalint.proof.Proof.Table;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.RulePage.CodeBlock;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.testing.PageCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Executes the examples and remedies of all rules about warm starts. */
class WarmStartProofTest {

  private static final Path PAGES = Path.of("../../rules/src/main/java");
  private static final Set<String> FAMILIES =
      Set.of("warmstart", "connections", "tmp", "background", "state");
  private static final boolean IS_ACCEPTED = System.getProperty("accept") != null;

  private final Table table = Table.read();
  private final PageCompiler compiler;

  @TempDir private Path temp;

  WarmStartProofTest() throws IOException {
    compiler = new PageCompiler(Execution.LIBRARIES);
  }

  @Test
  void everyRuleIsExecutedOrTellsWhyNot() {
    Stream<String> told =
        Stream.concat(table.executed().keySet().stream(), table.notExecuted().keySet().stream());
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            Rules.ALL.stream()
                .filter(rule -> FAMILIES.contains(family(rule)))
                .map(WarmStartProofTest::name)
                .toList());
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
  Stream<DynamicTest> examplesDoHarmAndRemediesDoNot() {
    return Rules.ALL.stream()
        .filter(rule -> table.executed().containsKey(name(rule)))
        .map(rule -> dynamicTest(name(rule), () -> prove(rule, table.executed().get(name(rule)))));
  }

  private void prove(Rule rule, Proof proof) throws IOException, SQLException {
    RulePage page = RulePage.parse(name(rule), Files.readString(page(rule)));
    List<Trace> examples = new ArrayList<>();
    Set<Measure> seen = new HashSet<>();
    for (List<CodeBlock> snippet : snippets(page, "Example")) {
      Execution execution = execution(proof, page, snippet);
      Trace trace = execution.run();
      examples.add(trace);
      List<Measure> harm = proof.harm().stream().filter(it -> it.of(trace) > 0).toList();
      assertThat(harm).as(place(page, snippet) + " does harm").isNotEmpty();
      assertThat(failures(trace))
          .as(place(page, snippet) + " fails for another reason")
          .allMatch(it -> mayFail(proof, execution));
      seen.addAll(harm);
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(proof.harm());
    List<Trace> remedies = new ArrayList<>();
    for (List<CodeBlock> snippet : snippets(page, "Instead")) {
      Trace trace = execution(proof, page, snippet).run();
      remedies.add(trace);
      assertThat(proof.harm())
          .as(place(page, snippet) + " does no harm")
          .allMatch(measure -> measure.of(trace) == 0);
      assertThat(failures(trace)).hasSizeLessThanOrEqualTo(proof.isCut() ? 1 : 0);
    }
    compare(page(rule), page, MeasuredLine.of(proof, examples.get(0), remedies.get(0)));
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

  private static boolean mayFail(Proof proof, Execution execution) {
    return proof.harm().contains(Measure.FAILURES)
        || proof.harm().contains(Measure.LASTING_FAILURES)
        || proof.failing().contains(execution.handler());
  }

  private static List<String> failures(Trace trace) {
    return trace.observations().stream()
        .map(it -> it.returned().failure())
        .filter(failure -> !failure.isEmpty())
        .toList();
  }

  private Execution execution(Proof proof, RulePage page, List<CodeBlock> snippet)
      throws IOException {
    Path folder = temp.resolve(page.id() + snippet.get(0).line());
    return new Execution(proof, snippet, compiler, Files.createDirectory(folder));
  }

  private static List<List<CodeBlock>> snippets(RulePage page, String heading) {
    return page.section(heading).orElseThrow().snippets();
  }

  private static String place(RulePage page, List<CodeBlock> snippet) {
    return "%s.md:%d".formatted(page.id(), snippet.get(0).line());
  }

  private static Path page(Rule rule) {
    return PAGES.resolve(rule.getClass().getName().replace('.', '/') + ".md");
  }

  private static String name(Rule rule) {
    return rule.getClass().getSimpleName();
  }

  private static String family(Rule rule) {
    String name = rule.getClass().getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
