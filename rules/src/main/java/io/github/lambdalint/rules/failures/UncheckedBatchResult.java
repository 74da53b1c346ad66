package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallShape;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Obligation;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.function.Phase;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import java.util.Set;

/** Flags batch calls whose result, where failed items are, nothing looks at. */
public final class UncheckedBatchResult implements Rule {

  private static final CallTable BATCHES = CallTable.load(Rules.class, "batch-results.txt");

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .calls(Phase.INVOKE)
        .filter(call -> !isAsynchronous(call.shape()))
        .forEach(
            call ->
                BATCHES
                    .match(call.shape())
                    .flatMap(batch -> batch.fact("failures"))
                    .filter(failures -> isUnchecked(function, call, failures))
                    .ifPresent(
                        failures ->
                            report.add(
                                call,
                                "nothing looks for failed items in the result of `%s`",
                                call.shape().method())));
  }

  /** Leaves calls alone whose result comes later: who forgets that forgets to wait. */
  private static boolean isAsynchronous(CallShape call) {
    return call.method().endsWith("Async")
        || call.owners().stream().anyMatch(owner -> owner.endsWith("AsyncClient"));
  }

  private static boolean isUnchecked(LambdaFunction function, Call call, String failures) {
    Obligation look = new Look(Set.of(failures.split(",")));
    return function.execution().fulfilment(call, Participant.RESULT, look).isNever();
  }

  /** Is met by asking a result for its failures. */
  private record Look(Set<String> failures) implements Obligation {

    private static final Set<String> LOGGING =
        Set.of("log", "trace", "debug", "info", "warn", "error", "print", "println", "printf");

    @Override
    public Effect effect(CallShape call, Role role) {
      if (role.isArgument()) {
        return LOGGING.contains(call.method()) ? Effect.KEEPS : Effect.HIDES;
      }
      return failures.contains(call.method()) || failures.contains("result")
          ? Effect.MEETS
          : Effect.KEEPS;
    }
  }
}
