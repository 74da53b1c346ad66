package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.CaughtException;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.invocation.InvocationModel;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.Optional;

/** Flags failures of an event's processing that are caught, so that the event counts as done. */
public final class SwallowedFailure implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    Optional<Invocation> retrying =
        function.invocations().stream()
            .filter(invocation -> invocation.model() != InvocationModel.SYNCHRONOUS)
            .findFirst();
    if (retrying.isEmpty()) {
      return;
    }
    Invocation source = retrying.get();
    function.execution().caughtExceptions().stream()
        .filter(caught -> caught.handling() == CaughtException.Handling.SWALLOWED)
        .filter(caught -> !(caught.isPerItem() && source.model().isPolled()))
        .forEach(
            caught ->
                report.add(
                    caught.relatedTo(source.name(), source.span()),
                    "`%s` is invoked by %s: a failure caught here counts as done",
                    function.name(),
                    source.describe()));
  }
}
