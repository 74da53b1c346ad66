package io.github.lambdalint.rules.failures;

import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.invocation.InvocationModel;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.List;

/** Flags source queues that give up on a message after less than five receives. */
public final class LowReceiveCount implements Rule {

  private static final int RECOMMENDED = 5;

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .invocations(InvocationModel.POLLED_QUEUE)
        .forEach(
            invocation ->
                invocation
                    .source()
                    .origin()
                    .map(queue -> queue.property("RedrivePolicy.maxReceiveCount"))
                    .filter(LowReceiveCount::isLow)
                    .ifPresent(count -> report(invocation, count, report)));
  }

  private static boolean isLow(Setting count) {
    List<Integer> numbers = count.numbers();
    return !numbers.isEmpty() && numbers.stream().allMatch(number -> number < RECOMMENDED);
  }

  private static void report(Invocation invocation, Setting count, Report report) {
    report.add(
        count,
        "%s has a maxReceiveCount of %s, and throttled receives count too",
        invocation.describe(),
        String.join(" or ", count.texts()));
  }
}
