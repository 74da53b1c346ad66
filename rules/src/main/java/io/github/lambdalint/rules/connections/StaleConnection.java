package io.github.lambdalint.rules.connections;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.Execution.Participant;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.source.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags connections that outlive an event and are used by the next one without a test. */
public final class StaleConnection implements Rule {

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

  @Override
  public void check(LambdaFunction function, Report report) {
    Execution execution = function.execution();
    execution.calls().stream()
        .filter(call -> !call.repeats())
        .flatMap(call -> Opening.ofConnection(call).stream())
        .filter(StaleConnection::canBreak)
        .forEach(opening -> check(execution, opening, report));
  }

  /** Leaves out pools, which test what they hand out, and what connects again by itself. */
  private static boolean canBreak(Opening opening) {
    return opening.fact("reconnects").isEmpty()
        && opening.fact("holds").filter("connections"::equals).isEmpty();
  }

  private static void check(Execution execution, Opening opening, Report report) {
    List<Variable> fields = opening.fields(execution);
    if (!isTested(execution, opening) && fields.stream().noneMatch(execution::isRenewed)) {
      use(execution, opening, fields)
          .ifPresent(
              use ->
                  report.add(
                      opening.call().relatedTo("used here", use.span()),
                      "events use the %s opened here without a test",
                      opening.name()));
    }
  }

  /** Says whether any code looks at a connection, or opens one of this kind with every event. */
  private static boolean isTested(Execution execution, Opening opening) {
    return execution.calls().stream()
        .anyMatch(
            call ->
                TESTING.contains(call.shape().method())
                    || (call.repeats() && call.shape().equals(opening.call().shape())));
  }

  private static Optional<Call> use(Execution execution, Opening opening, List<Variable> fields) {
    return execution.calls().stream()
        .filter(call -> !fields.isEmpty())
        .filter(call -> call.repeats() && !call.isSource())
        .filter(
            call ->
                execution.origins(call, Participant.RECEIVER).stream()
                    .anyMatch(origin -> origin.node() == opening.call().node()))
        .findFirst();
  }
}
