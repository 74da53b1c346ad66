package io.github.lambdalint.engine;

import io.github.lambdalint.engine.ProjectAnalysis.Analysis;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.source.Note;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Runs rules over the functions of a project. */
public final class Linter {

  private final ProjectAnalysis analysis;

  public Linter(ProjectAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * Lints a project.
   *
   * @throws IllegalArgumentException when a glob of the request is malformed, or a rule has no page
   */
  public LintResult run(LintRequest request) {
    List<ActiveRule> rules = request.rules().stream().map(ActiveRule::of).toList();
    FileFilter wanted = FileFilter.of(request);
    try (Analysis project = analysis.analyse(request)) {
      return check(project, rules, wanted);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the class path", e);
    }
  }

  private static LintResult check(Analysis project, List<ActiveRule> rules, FileFilter wanted) {
    List<LambdaFunction> functions = project.functions().stream().sorted(Order.FUNCTIONS).toList();
    // Parallel over functions, not rules, so that one function's lazy parts are built by one
    // thread.
    List<Checked> checked =
        functions.parallelStream().map(function -> Checked.of(function, rules)).toList();
    List<Finding> findings =
        Duplicates.unite(checked.stream().flatMap(each -> each.findings().stream())).stream()
            .filter(finding -> wanted.accepts(finding.at().span().file()))
            .sorted(Order.FINDINGS)
            .toList();
    List<Note> faults =
        RuleFault.notes(checked.stream().flatMap(each -> each.faults().stream()).toList());
    return new LintResult(
        findings,
        List.of(),
        functions,
        rules.stream().map(ActiveRule::page).sorted(Order.PAGES).toList(),
        project.statistics(),
        Stream.concat(project.notes().stream(), faults.stream())
            .distinct()
            .sorted(Order.NOTES)
            .toList());
  }
}
