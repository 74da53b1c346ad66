package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.InvocationModel;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;

/**
 * Flags dead-letter queues that hold what Lambda did not accept, but no failure of the function.
 */
public final class DeliveryOnlyDeadLetterQueue implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .invocations(InvocationModel.ASYNCHRONOUS)
        .filter(invocation -> invocation.fate().isLost())
        .forEach(
            invocation ->
                invocation
                    .deliveryDeadLetter()
                    .ifPresent(
                        queue ->
                            report.add(
                                queue,
                                "%s keeps what Lambda refuses: an event that `%s` fails on is lost"
                                    + " after %s",
                                invocation.describe(),
                                function.name(),
                                invocation.fate().describeLimit())));
  }
}
