package io.github.lambdalint.rules.state;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.source.Variable;

/** Flags collections of the environment's life to which events add, and which nothing limits. */
public final class GrowingCollection implements Rule {

  private static final CallTable COLLECTIONS = CallTable.load(Rules.class, "collections.txt");

  @Override
  public void check(LambdaFunction function, Report report) {
    Execution execution = function.execution();
    function
        .repeatedCalls()
        .filter(GrowingCollection::grows)
        .forEach(
            call ->
                execution
                    .lastingField(call, Participant.RECEIVER)
                    .filter(field -> isUnlimited(execution, call, field))
                    .ifPresent(
                        field ->
                            report.add(
                                call, "`%s` grows with every event without limit", field.name())));
  }

  /** Says whether a call adds an element; into a map or set, one that comes from the event. */
  private static boolean grows(Call call) {
    return does("grow", call)
        && (!COLLECTIONS.matches(call.shape(), "by", "key") || call.takesEventFirst());
  }

  private static boolean isUnlimited(Execution execution, Call call, Variable field) {
    return execution.origins(call, Participant.RECEIVER).stream()
            .anyMatch(origin -> does("make", origin) && !origin.isSource())
        && !execution.isReplaced(field)
        && !execution.isRenewed(field)
        && execution.callsOn(field).noneMatch(it -> does("limit", it))
        && execution.callsWith(field).noneMatch(Call::isSource);
  }

  private static boolean does(String what, Call call) {
    return COLLECTIONS.matches(call.shape(), "does", what);
  }
}
