package io.github.lambdalint.rules.connections;

import io.github.lambdalint.function.CallShape;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.CallTable.Match;
import io.github.lambdalint.function.Obligation;
import io.github.lambdalint.rules.Rules;
import java.util.Optional;
import java.util.Set;

/** Says of a connection, stream or client what closes it. */
final class Closing implements Obligation {

  private static final CallTable CLOSINGS = CallTable.load(Rules.class, "closings.txt");

  private static final Set<String> CLOSING =
      Set.of(
          "close",
          "closeAsync",
          "closeQuietly",
          "abort",
          "destroy",
          "disconnect",
          "dispose",
          "forceDisconnect",
          "hardClose",
          "quit",
          "shutdown",
          "shutdownAsync",
          "shutdownNow",
          "stop");

  /** Gives the parts of a response that close the whole when they are closed. */
  private static final Set<String> PARTS =
      Set.of("body", "byteStream", "charStream", "getContent", "getEntity", "getObjectContent");

  @Override
  public Effect effect(CallShape call, Role role) {
    Optional<Match> match =
        CLOSINGS.match(call).filter(it -> it.fact("stream").filter(role::isAt).isPresent());
    if (match.isPresent()) {
      return switch (match.get().fact("does").orElseThrow()) {
        case "close" -> Effect.MEETS;
        case "wrap" -> Effect.PASSES_ON;
        default -> Effect.KEEPS;
      };
    }
    if (!role.isReceiver()) {
      return Effect.HIDES;
    }
    if (isClosing(call)) {
      return Effect.MEETS;
    }
    return PARTS.contains(call.method()) ? Effect.PASSES_ON : Effect.KEEPS;
  }

  /** Says whether a call closes the object on which it is made. */
  static boolean isClosing(CallShape call) {
    return CLOSING.contains(call.method());
  }

  @Override
  public boolean isMetByClosing() {
    return true;
  }
}
