package io.github.lambdalint.rules.background;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;

/** Flags periodic tasks that an environment starts once and then freezes. */
public final class BackgroundThreadInInit implements Rule {

  private static final CallTable TASKS = CallTable.load(Rules.class, "periodic-tasks.txt");

  @Override
  public void check(LambdaFunction function, Report report) {
    function.execution().calls().stream()
        .filter(call -> !call.repeats() && isPeriodic(call))
        .forEach(
            call -> report.add(call, "the periodic task stands still while no event is handled"));
  }

  private static boolean isPeriodic(Call call) {
    return TASKS.match(call.shape()).filter(task -> task.fits(call)).isPresent();
  }
}
