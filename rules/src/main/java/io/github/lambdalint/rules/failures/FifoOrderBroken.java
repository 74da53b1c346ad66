package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CaughtException;
import io.github.lambdalint.function.CaughtException.Handling;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.invocation.InvocationModel;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.Severity;
import java.util.List;
import java.util.Optional;

/** Flags loops over ordered records that go on behind one that failed and return only that one. */
public final class FifoOrderBroken implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    Optional<Invocation> ordered =
        function.invocations().stream()
            .filter(FifoOrderBroken::isOrdered)
            .filter(BatchReply::isHeededBy)
            .filter(invocation -> invocation.reportsItemFailures().equals(Optional.of(true)))
            .filter(invocation -> invocation.batchSize().filter(size -> size > 1).isPresent())
            .findFirst();
    List<Call> failures =
        ordered.isEmpty() ? List.of() : function.repeatedCalls().filter(ItemFailure::is).toList();
    if (failures.isEmpty()) {
      return;
    }
    function.execution().caughtExceptions().stream()
        .filter(caught -> caught.handling() == Handling.RECORDED && caught.goesOn())
        // Failures named elsewhere are those of the records that follow.
        .filter(caught -> failures.stream().allMatch(caught::leadsTo))
        .forEach(caught -> report(function, ordered.get(), caught, report));
  }

  private static boolean isOrdered(Invocation invocation) {
    return invocation.kind().id().equals("sqs-fifo")
        || invocation.model() == InvocationModel.POLLED_STREAM;
  }

  /** Lambda hands a stream out again from the failed record on, so its order is kept at last. */
  private static void report(
      LambdaFunction function, Invocation source, CaughtException caught, Report report) {
    boolean isStream = source.model() == InvocationModel.POLLED_STREAM;
    report.add(
        isStream ? Severity.WARNING : Severity.ERROR,
        caught.relatedTo("event source", source.span()),
        "`%s` is invoked by %s: records behind one that fails here are handled %s",
        function.name(),
        source.describe(),
        isStream ? "before it and again" : "before it");
  }
}
