package io.github.lambdalint.rules.background;

import io.github.lambdalint.function.CallShape;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.Obligation;
import io.github.lambdalint.rules.Rules;
import java.util.Optional;
import java.util.Set;

/** Says of a future, thread or executor what waits for its work. */
final class Awaiting implements Obligation {

  private static final CallTable AWAITERS = CallTable.load(Rules.class, "awaiters.txt");
  private static final Set<String> FLATTENING =
      Set.of("thenCompose", "thenComposeAsync", "flatMap");
  private static final Set<String> WAITING = Set.of("get", "join", "await", "block");
  private static final Set<String> OF_STREAMS = Set.of("map", "mapToObj", "collect");

  @Override
  public Effect effect(CallShape call, Role role) {
    if (role.kind() == Role.Kind.CALLBACK_RESULT) {
      return isFlat(call) || OF_STREAMS.contains(call.method()) ? Effect.PASSES_ON : Effect.WRAPS;
    }
    String side = role.isReceiver() ? "receiver" : "arguments";
    Optional<CallTable.Match> match = AWAITERS.match(call);
    if (match.flatMap(it -> it.fact("awaits")).filter(side::equals).isPresent()) {
      return Effect.MEETS;
    }
    boolean combines =
        match
            .flatMap(it -> it.fact("combines"))
            .filter(it -> it.equals(side) || it.equals("both"))
            .isPresent();
    if (combines) {
      return isFlat(call) ? Effect.UNWRAPS : Effect.PASSES_ON;
    }
    if (role.isArgument()) {
      return Effect.HIDES;
    }
    // what a library returns has no known type without its class file
    boolean isUntyped = call.owners().isEmpty();
    return isUntyped && WAITING.contains(call.method()) ? Effect.MEETS : Effect.KEEPS;
  }

  private static boolean isFlat(CallShape call) {
    return FLATTENING.contains(call.method());
  }

  /** Says whether a call waits for a signal that other work gives, such as a latch. */
  static boolean isSignal(CallShape call) {
    return AWAITERS
        .match(call)
        .flatMap(it -> it.fact("awaits"))
        .filter("signal"::equals)
        .isPresent();
  }
}
