package io.github.lambdalint.rules.warmstart;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallShape;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.CallTable.Match;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Obligation;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.rules.Rules;
import java.util.Optional;

/** Knows clients, and what is made only to become a part of one. */
public final class Clients {

  private static final CallTable TABLE = CallTable.load(Rules.class, "clients.txt");

  private Clients() {}

  /** Finds the client that a call builds, connections and all. */
  public static Optional<Match> builtBy(Call call) {
    return TABLE.match(call.shape()).filter(client -> !(wraps(client) && call.hasArguments()));
  }

  /** Says whether a client owns nothing of its own once it is given another one. */
  private static boolean wraps(Match client) {
    return client.has("wraps");
  }

  /**
   * Says whether what a call makes goes into a client that owns connections: who builds the client
   * once builds that once, too.
   */
  public static boolean isPart(LambdaFunction function, Call call) {
    return function.execution().fulfilment(call, Participant.RESULT, Clients::effect).isReached();
  }

  private static Obligation.Effect effect(CallShape call, Obligation.Role role) {
    Optional<Match> client = TABLE.match(call);
    if (client.isPresent()) {
      return wraps(client.get()) ? Obligation.Effect.KEEPS : Obligation.Effect.MEETS;
    }
    boolean isBuilder = call.owners().stream().anyMatch(owner -> owner.endsWith("Builder"));
    if (!isBuilder) {
      return Obligation.Effect.KEEPS;
    }
    return role.isArgument() ? Obligation.Effect.FILLS : Obligation.Effect.PASSES_ON;
  }
}
