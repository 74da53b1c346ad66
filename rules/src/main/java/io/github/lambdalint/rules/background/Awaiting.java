package io.github.lambdalint.rules.background;

import io.github.lambdalint.function.CallShape;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.Obligation;
import io.github.lambdalint.rules.Rules;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says of a future, thread or executor what waits for its work. */
final class Awaiting implements Obligation {

  private static final CallTable AWAITERS = CallTable.load(Rules.class, "awaiters.txt");
  private static final Set<String> FLATTENING =
      Set.of("thenCompose", "thenComposeAsync", "flatMap");
  private static final Set<String> WAITING = Set.of("await", "block");
  private static final List<String> FUTURE = List.of("java.util.concurrent.CompletableFuture");
  private static final Set<String> OF_STREAMS = Set.of("map", "mapToObj", "collect");

  @Override
  public Effect effect(CallShape call, Role role) {
    if (role.kind() == Role.Kind.CALLBACK_RESULT) {
      return isFlat(call) || OF_STREAMS.contains(call.method()) ? Effect.PASSES_ON : Effect.WRAPS;
    }
    String side = role.isReceiver() ? "receiver" : "arguments";
    Optional<CallTable.Match> match = AWAITERS.match(typed(call));
    if (match.filter(it -> it.has("awaits", side)).isPresent()) {
      return Effect.MEETS;
    }
    boolean combines =
        match.filter(it -> it.has("combines", side) || it.has("combines", "both")).isPresent();
    if (combines) {
      return isFlat(call) ? Effect.UNWRAPS : Effect.PASSES_ON;
    }
    boolean givesOutput = match.filter(it -> it.has("output", side)).isPresent();
    if (role.isAt(WorkPastReturn.EXECUTOR) && WorkPastReturn.takesExecutor(call)) {
      return Effect.KEEPS;
    }
    if (role.isArgument() || givesOutput) {
      return Effect.HIDES;
    }
    return call.owners().isEmpty() && WAITING.contains(call.method()) ? Effect.MEETS : Effect.KEEPS;
  }

  /** Takes what has no known type, as all that a library returns without its class file. */
  private static CallShape typed(CallShape call) {
    return call.owners().isEmpty() ? CallShape.method(FUTURE, call.method()) : call;
  }

  private static boolean isFlat(CallShape call) {
    return FLATTENING.contains(call.method());
  }

  @Override
  public boolean isMetByClosing() {
    return true; // as the executor of Java 19 does
  }

  /** Says whether a call waits for a signal that other work gives, such as a latch. */
  static boolean isSignal(CallShape call) {
    return AWAITERS.matches(call, "awaits", "signal");
  }
}
