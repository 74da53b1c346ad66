package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.CaughtException.Handling;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;

/** Flags failures of an event's processing that are caught, so that the event counts as done. */
public final class SwallowedFailure implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    RetryingSource.of(function)
        .ifPresent(
            source ->
                function.execution().caughtExceptions().stream()
                    .filter(caught -> caught.handling() == Handling.SWALLOWED)
                    .filter(caught -> !(caught.isPerItem() && source.model().isPolled()))
                    .forEach(
                        caught ->
                            report.add(
                                source.explain(caught),
                                "`%s` %s: a failure caught here counts as done",
                                function.name(),
                                source.phrase())));
  }
}
