package io.github.lambdalint.rules.lifecycle;

import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Phase;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;

/** Flags calls that end the JVM while an event is handled. */
public final class ExitInHandler implements Rule {

  private static final CallTable EXITS = CallTable.load(Rules.class, "exits.txt");

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .calls(Phase.INVOKE)
        .forEach(
            call ->
                EXITS
                    .match(call.shape())
                    .ifPresent(
                        exit ->
                            report.add(call, "`%s` ends the execution environment", exit.label())));
  }
}
