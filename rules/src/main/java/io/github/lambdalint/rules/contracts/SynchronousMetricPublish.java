package io.github.lambdalint.rules.contracts;

import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;

/** Flags metrics for which each event calls CloudWatch and waits. */
public final class SynchronousMetricPublish implements Rule {

  private static final CallTable PUBLISHING = CallTable.load(Rules.class, "metric-publishing.txt");

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .repeatedCalls()
        .filter(call -> PUBLISHING.matches(call.shape()))
        .forEach(
            call -> report.add(call, "every invocation waits until CloudWatch has its metrics"));
  }
}
