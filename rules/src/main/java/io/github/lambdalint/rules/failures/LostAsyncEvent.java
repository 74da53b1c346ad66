package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.invocation.InvocationModel;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.Severity;
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
            // A setting for the wrong failures is a fault of its own.
            .filter(invocation -> invocation.deliverySetting().isEmpty())
            .toList();
    if (losing.isEmpty()) {
      return;
    }
    function
        .declaration()
        .ifPresent(
            declaration ->
                report.add(
                    carriesData(losing) ? Severity.WARNING : Severity.INFO,
                    declaration,
                    "`%s` is invoked by %s: a failing event is lost after %s",
                    function.name(),
                    losing.stream()
                        .map(Invocation::describe)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                    losing.get(0).fate().describeAttempts()));
  }

  /** What a schedule loses is one run; the next one is to come. */
  private static boolean carriesData(List<Invocation> sources) {
    return sources.stream().anyMatch(source -> !source.isSchedule());
  }
}
