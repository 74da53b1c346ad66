package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.invocation.InvocationModel;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** Flags functions whose asynchronous events vanish when the last attempt has failed. */
public final class LostAsyncEvent implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    List<Invocation> losing =
        function
            .invocations(InvocationModel.ASYNCHRONOUS)
            .filter(invocation -> invocation.fate().isLost())
            // A queue that keeps the wrong failures is a fault of its own.
            .filter(invocation -> invocation.deliveryDeadLetter().isEmpty())
            .toList();
    if (losing.isEmpty()) {
      return;
    }
    function
        .declaration()
        .ifPresent(
            declaration ->
                report.add(
                    declaration,
                    "`%s` is invoked by %s: a failing event is lost after %s",
                    function.name(),
                    losing.stream().map(Invocation::describe).collect(Collectors.joining(", ")),
                    losing.get(0).fate().describeAttempts()));
  }
}
