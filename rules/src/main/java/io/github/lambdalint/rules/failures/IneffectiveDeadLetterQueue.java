package io.github.lambdalint.rules.failures;

import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.InvocationModel;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;

/** Flags dead-letter queues of functions that no declared source invokes asynchronously. */
public final class IneffectiveDeadLetterQueue implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    if (!function.isNeverInvoked(InvocationModel.ASYNCHRONOUS)) {
      return;
    }
    function
        .declaration()
        .map(declaration -> declaration.property("DeadLetterConfig"))
        .filter(Setting::isPresent)
        .ifPresent(
            config ->
                report.add(
                    config,
                    "`%s` is invoked by %s: no failed event reaches its dead-letter queue",
                    function.name(),
                    function.invokedBy()));
  }
}
