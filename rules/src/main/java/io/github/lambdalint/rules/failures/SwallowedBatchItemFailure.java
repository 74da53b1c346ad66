package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.CaughtException;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.Optional;

/**
 * Flags failures of one record of a batch that are caught and not reported, so that the record
 * counts as done.
 */
public final class SwallowedBatchItemFailure implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    Optional<Invocation> polled =
        function.invocations().stream()
            .filter(invocation -> invocation.model().isPolled())
            .findFirst();
    polled.ifPresent(
        source ->
            function.execution().caughtExceptions().stream()
                .filter(CaughtException::isPerItem)
                .filter(caught -> caught.handling() == CaughtException.Handling.SWALLOWED)
                .forEach(
                    caught ->
                        report.add(
                            caught.relatedTo(source.name(), source.span()),
                            "`%s` is invoked by %s: a record that fails here counts as done",
                            function.name(),
                            source.describe())));
  }
}
