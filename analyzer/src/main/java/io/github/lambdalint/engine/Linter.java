package io.github.lambdalint.engine;

import io.github.lambdalint.engine.LintResult.Suppressed;
import io.github.lambdalint.engine.ProjectAnalysis.Analysis;
import io.github.lambdalint.engine.ProjectAnalysis.Inputs;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.source.Note;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs rules over the functions of a project. */
public final class Linter {

  private final ProjectAnalysis analysis;
  private final Map<Rule, ActiveRule> rules = new ConcurrentHashMap<>();

  public Linter(ProjectAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * Lints a project.
   *
   * @throws IllegalArgumentException when a glob of the request is malformed, or a rule has no page
   */
  public LintResult run(LintRequest request) {
    List<ActiveRule> active = active(request);
    FileFilter wanted = FileFilter.of(request);
    try (Analysis project = analysis.analyse(request)) {
      return check(project, active, wanted, new ConfiguredLevels(request.configuration(), wanted));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the class path", e);
    }
  }

  private static LintResult check(
      Analysis project, List<ActiveRule> rules, FileFilter wanted, ConfiguredLevels levels) {
    List<Checked> checked =
        project.follow(function -> Checked.of(function, rules)).stream()
            .sorted(Comparator.comparing(Checked::function, Order.FUNCTIONS))
            .toList();
    List<LambdaFunction> functions = checked.stream().map(Checked::function).toList();
    Inputs inputs = project.inputs();
    List<Finding> all =
        Duplicates.unite(checked.stream().flatMap(each -> each.findings().stream())).stream()
            .filter(finding -> wanted.accepts(finding.at().span().file()))
            .toList();
    List<Silenceable> silenceable =
        all.stream().map(finding -> Silenceable.of(finding, functions)).toList();
    List<Suppressed> suppressed = suppressed(silenceable, inputs.suppressions());
    Set<Finding> silenced =
        suppressed.stream().map(Suppressed::finding).collect(Collectors.toSet());
    List<Note> faults =
        RuleFault.notes(checked.stream().flatMap(each -> each.faults().stream()).toList());
    return new LintResult(
        all.stream().filter(finding -> !silenced.contains(finding)).flatMap(levels::apply).toList(),
        suppressed.stream().flatMap(each -> levels.apply(each.finding()).map(each::with)).toList(),
        functions,
        rules.stream().map(ActiveRule::page).sorted(Order.PAGES).toList(),
        inputs.statistics(),
        Stream.concat(inputs.notes().stream(), faults.stream())
            .filter(note -> !wanted.excludes(note.at().file()))
            .distinct()
            .sorted(Order.NOTES)
            .toList(),
        inputs.filesRead().stream()
            .filter(wanted::accepts)
            .flatMap(file -> inputs.suppressions().apply(file).stream())
            .flatMap(suppression -> suppression.names(silenceable))
            .map(name -> inputs.knowsLibraries() ? name : name.maybeNeeded())
            .distinct()
            .toList());
  }

  /**
   * Finds what the rules of {@code request} say of the suppressions of a project; what was not
   * linted as a whole is given as {@link LintResult#asPart}, since what silences nothing in one of
   * its parts may do so in another.
   */
  public List<Finding> checkSuppressions(LintResult result, LintRequest request) {
    List<ActiveRule> active = active(request);
    Set<String> names =
        active.stream().map(each -> each.page().id()).collect(Collectors.toUnmodifiableSet());
    List<Finding> more = new ArrayList<>();
    for (ActiveRule each : active) {
      each.rule()
          .checkSuppressions(
              result.suppressions(),
              names,
              new Collector(each.page(), List.of(), UnaryOperator.identity(), more));
    }
    return more.stream()
        .flatMap(new ConfiguredLevels(request.configuration(), FileFilter.of(request))::apply)
        .toList();
  }

  private List<ActiveRule> active(LintRequest request) {
    return request.rules().stream()
        .map(rule -> rules.computeIfAbsent(rule, ActiveRule::of))
        .toList();
  }

  private static List<Suppressed> suppressed(
      List<Silenceable> findings, Function<Path, List<Suppression>> suppressions) {
    Map<Path, List<Suppression>> byFile = new HashMap<>();
    return findings.stream()
        .flatMap(
            each ->
                each.places().stream()
                    .flatMap(at -> byFile.computeIfAbsent(at.file(), suppressions).stream())
                    .filter(suppression -> suppression.covers(each))
                    .limit(1)
                    .map(suppression -> new Suppressed(each.finding(), suppression.reason())))
        .toList();
  }
}
