package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CaughtException;
import io.github.lambdalint.function.CaughtException.Handling;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.List;
import java.util.Optional;

/** Flags failed records of a batch that are neither thrown nor named in the reply. */
public final class SwallowedBatchItemFailure implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    Optional<RetryingSource> polled =
        RetryingSource.of(function).filter(source -> source.model().isPolled());
    List<CaughtException> swallowed =
        function.execution().caughtExceptions().stream()
            .filter(caught -> caught.isPerItem() && caught.handling() == Handling.SWALLOWED)
            .toList();
    if (polled.isEmpty() || swallowed.isEmpty()) {
      return;
    }
    swallowed.forEach(
        caught ->
            report.add(
                polled.get().explain(caught),
                "`%s` %s: a record that fails here counts as done",
                function.name(),
                polled.get().phrase()));
    List<Call> replies = function.repeatedCalls().filter(BatchReply::isMadeBy).toList();
    if (replies.stream().allMatch(Call::hasEmptyArgument)) {
      replies.forEach(
          reply ->
              report.add(
                  polled.get().explain(reply),
                  "`%s` %s: its list of failed records is always empty",
                  function.name(),
                  polled.get().phrase()));
    }
  }
}
