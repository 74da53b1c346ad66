package io.github.lambdalint.rules.connections;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable.Match;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.function.Phase;
import io.github.lambdalint.rules.lifecycle.SnapStart;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Variable;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Is a connection that is opened once and used by events without a test.
 *
 * @param use a call that each event makes on it
 */
record LastingConnection(Opening opening, Call use) {

  private static final Set<String> TESTING =
      Set.of(
          "isAlive",
          "isAuthenticated",
          "isAvailable",
          "isBroken",
          "isClosed",
          "isConnected",
          "isOpen",
          "isValid",
          "noop",
          "ping",
          "reconnect",
          "sendKeepAliveMsg",
          "sendNoOp",
          "validateConnection");

  /** Lists those that nothing opens again when they are lost. */
  static Stream<LastingConnection> of(Execution execution) {
    return execution.calls().stream()
        .filter(call -> !call.repeats())
        .flatMap(call -> Opening.ofConnection(call).stream())
        .filter(LastingConnection::canBreak)
        .flatMap(opening -> of(execution, opening).stream());
  }

  /** Leaves out pools, which test what they hand out, and what connects again by itself. */
  private static boolean canBreak(Opening opening) {
    Match facts = opening.facts();
    return !facts.has("reconnects") && !facts.has("holds", "connections");
  }

  private static Optional<LastingConnection> of(Execution execution, Opening opening) {
    Set<Variable> fields = opening.fields(execution);
    return fields.isEmpty()
            || isTested(execution, opening)
            || fields.stream().anyMatch(execution::isRenewed)
        ? Optional.empty()
        : use(execution, opening).map(use -> new LastingConnection(opening, use));
  }

  /** Says whether any code looks at a connection, or opens one of this kind with every event. */
  private static boolean isTested(Execution execution, Opening opening) {
    return execution.calls().stream()
        .anyMatch(
            call ->
                TESTING.contains(call.shape().method())
                    || (call.repeats() && call.shape().equals(opening.call().shape())));
  }

  private static Optional<Call> use(Execution execution, Opening opening) {
    return execution.calls().stream()
        .filter(call -> call.repeats() && !call.isSource())
        .filter(
            call ->
                execution.origins(call, Participant.RECEIVER).stream()
                    .anyMatch(origin -> origin.node() == opening.call().node()))
        .findFirst();
  }

  /** Says whether a snapshot of the function holds the connection, and no hook renews it. */
  boolean isInSnapshot(LambdaFunction function) {
    return SnapStart.of(function).isPresent()
        && opening.call().phase() == Phase.INIT
        && opening.fields(function.execution()).stream()
            .noneMatch(field -> SnapStart.isRenewedByHook(function.execution(), field));
  }

  String name() {
    return opening.name();
  }

  Place place() {
    return opening.call().relatedTo("used here", use.span());
  }
}
