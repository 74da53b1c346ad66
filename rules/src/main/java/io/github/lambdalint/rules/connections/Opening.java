package io.github.lambdalint.rules.connections;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.CallTable.Match;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.source.Variable;
import java.util.Optional;
import java.util.Set;

/**
 * Is a call that opens what somebody has to close.
 *
 * @param opened what takes part in the call and is open afterwards
 * @param name of what is open, for messages
 * @param facts what the table says about the call
 */
record Opening(Call call, Participant opened, String name, Match facts) {

  private static final CallTable CLIENTS = CallTable.load(Rules.class, "clients.txt");
  private static final CallTable CLOSEABLES = CallTable.load(Rules.class, "closeables.txt");
  private static final CallTable EXECUTORS = CallTable.load(Rules.class, "executors.txt");
  private static final CallTable CONNECTIONS = CallTable.load(Rules.class, "connections.txt");

  /** Finds the connection that a call opens, or the client that keeps some. */
  static Optional<Opening> ofConnection(Call call) {
    Optional<Match> connection = CONNECTIONS.match(call.shape());
    return connection.isPresent()
        ? connection.flatMap(it -> opened(it).map(at -> new Opening(call, at, it.label(), it)))
        : ofClient(call).filter(it -> it.facts().has("holds"));
  }

  /** Finds the client that a call builds. */
  static Optional<Opening> ofClient(Call call) {
    return CLIENTS.match(call.shape()).map(it -> result(call, it));
  }

  /** Finds the executor that a call makes. */
  static Optional<Opening> ofExecutor(Call call) {
    return EXECUTORS
        .match(call.shape())
        .filter(it -> it.has("does", "create"))
        .map(it -> result(call, it));
  }

  /** Finds the stream, pooled connection or other resource that a call opens. */
  static Optional<Opening> ofResource(Call call) {
    return CLOSEABLES.match(call.shape()).filter(it -> it.fits(call)).map(it -> result(call, it));
  }

  private static Opening result(Call call, Match match) {
    return new Opening(call, Participant.RESULT, "`%s`".formatted(match.label()), match);
  }

  private static Optional<Participant> opened(Match connection) {
    return switch (connection.fact("opens").orElse("result")) {
      case "receiver" -> Optional.of(Participant.RECEIVER);
      case "nothing" -> Optional.empty();
      default -> Optional.of(Participant.RESULT);
    };
  }

  boolean isResult() {
    return opened == Participant.RESULT;
  }

  /** Lists the fields that outlive the invocation and hold what is open. */
  Set<Variable> fields(Execution execution) {
    return isResult()
        ? execution.lastingFields(call)
        : execution.lastingField(call, opened).map(Set::of).orElse(Set.of());
  }
}
