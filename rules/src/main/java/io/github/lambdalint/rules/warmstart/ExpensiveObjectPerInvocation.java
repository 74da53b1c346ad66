package io.github.lambdalint.rules.warmstart;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.CallTable.Match;
import io.github.lambdalint.function.Frequency;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.rules.Rules;

/** Flags objects that are costly to make and meant to be shared, made while a request is served. */
public final class ExpensiveObjectPerInvocation implements Rule {

  private static final CallTable EXPENSIVE = CallTable.load(Rules.class, "expensive.txt");

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .repeatedCalls()
        .filter(Call::isSameForAllEvents)
        .forEach(
            call ->
                EXPENSIVE
                    .match(call.shape())
                    .filter(object -> isAlwaysTheSame(function, call, object))
                    .filter(object -> !Clients.isPart(function, call))
                    .ifPresent(object -> report(call, object, report)));
  }

  private static boolean isAlwaysTheSame(LambdaFunction function, Call call, Match object) {
    return object
        .fact("constant")
        .map(index -> Participant.argument(Integer.parseInt(index)))
        .map(argument -> function.execution().text(call, argument).isConstant())
        .orElse(true);
  }

  private static void report(Call call, Match object, Report report) {
    boolean isInLoop = call.frequency() == Frequency.PER_ITEM;
    boolean isCheap = object.has("cost");
    report.add(
        isInLoop && !isCheap ? Severity.WARNING : Severity.INFO,
        call,
        "`%s` is made %s",
        object.label(),
        HowOften.of(call));
  }
}
