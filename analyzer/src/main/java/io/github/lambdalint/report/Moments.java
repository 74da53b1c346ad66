package io.github.lambdalint.report;

import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Phase;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.source.Span;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells of findings when their faults show. */
public record Moments(LintResult result) {

  /** Returns when the fault of {@code finding} shows. */
  public Moment of(Finding finding) {
    return finding.rule().showsAfterReturn() ? Moment.AFTER_RETURN : whenItRuns(finding);
  }

  /** Returns when the code of {@code finding} runs, though its harm may be done later. */
  Moment whenItRuns(Finding finding) {
    Span at = finding.at().span();
    if (!at.file().toString().endsWith(".java")) {
      return Moment.DEPLOYMENT;
    }
    Set<Phase> phases = phases(finding, at);
    return phases.equals(Set.of(Phase.INIT)) ? Moment.INIT : Moment.INVOKE;
  }

  private Set<Phase> phases(Finding finding, Span at) {
    return result.functions().stream()
        .filter(function -> finding.functions().contains(function.name()))
        .flatMap((LambdaFunction function) -> function.phases(at).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
