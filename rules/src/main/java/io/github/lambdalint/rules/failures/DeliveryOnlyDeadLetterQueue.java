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
                    .deliverySetting()
                    .ifPresent(
                        setting ->
                            report.add(
                                setting,
                                "%s %s what Lambda refuses: an event that `%s` fails on is lost"
                                    + " after %s",
                                invocation.describe(),
                                invocation.deliveryDeadLetter().isPresent() ? "keeps" : "repeats",
                                function.name(),
                                invocation.fate().describeLimit())));
  }
}
