package io.github.lambdalint.rules.state;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.Frequency;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Phase;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;

/** Flags data of an event that stays bound to the thread, which serves the next event too. */
public final class ThreadContextLeak implements Rule {

  private static final CallTable CONTEXTS = CallTable.load(Rules.class, "thread-contexts.txt");
  private static final String LOGGING = "software.amazon.lambda.powertools.logging.Logging";

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .repeatedCalls()
        .filter(call -> call.dependsOnEvent() && !isOverwritten(call))
        .forEach(
            call ->
                CONTEXTS
                    .match(call.shape())
                    .filter(context -> context.has("does", "set"))
                    .filter(context -> !isCleared(function, context.fact("store").orElseThrow()))
                    .ifPresent(
                        context ->
                            report.add(
                                call, "%s of this event stays for the next one", context.label())));
  }

  /** Says whether the next event surely sets the same entry again. */
  private static boolean isOverwritten(Call call) {
    return call.frequency() == Frequency.PER_INVOCATION && call.isCertain();
  }

  private static boolean isCleared(LambdaFunction function, String store) {
    return function
            .calls(Phase.INVOKE)
            .flatMap(call -> CONTEXTS.match(call.shape()).stream())
            .anyMatch(it -> it.has("does", "clear") && it.has("store", store))
        || (store.equals("log") && clearsLog(function));
  }

  private static boolean clearsLog(LambdaFunction function) {
    return function.execution().frames().stream()
        .flatMap(frame -> frame.annotation(LOGGING).stream())
        .anyMatch(members -> members.getOrDefault("clearState", "").equals("true"));
  }
}
