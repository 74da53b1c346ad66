package io.github.lambdalint.rules.state;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.CallTable.Match;
import io.github.lambdalint.function.Dependence;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.Execution.Participant;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.source.Variable;
import java.util.Optional;

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
    Optional<Match> match = COLLECTIONS.match(call.shape()).filter(it -> does("grow", it));
    boolean isKeyed = match.flatMap(it -> it.fact("by")).filter("key"::equals).isPresent();
    return match.isPresent() && (!isKeyed || isFromEvent(call));
  }

  /** Looks at the first argument; a method reference does not tell of its arguments one by one. */
  private static boolean isFromEvent(Call call) {
    return call.dependence().size() > 1 && call.dependence().get(1) == Dependence.EVENT;
  }

  private static boolean isUnlimited(Execution execution, Call call, Variable field) {
    return execution.origins(call, Participant.RECEIVER).stream()
            .anyMatch(origin -> is("make", origin) && !origin.isSource())
        && !execution.isReplaced(field)
        && !execution.isRenewed(field)
        && execution.callsOn(field).noneMatch(it -> is("limit", it))
        && execution.callsWith(field).noneMatch(Call::isSource);
  }

  private static boolean is(String what, Call call) {
    return COLLECTIONS.match(call.shape()).filter(match -> does(what, match)).isPresent();
  }

  private static boolean does(String what, Match match) {
    return match.fact("does").filter(what::equals).isPresent();
  }
}
