package io.github.lambdalint.rules.connections;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.source.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags events that close what the next event uses again. */
public final class ClosedSharedClient implements Rule {

  /** Gives the calls that open a closed object again, or ask for its state first. */
  private static final Set<String> REVIVING =
      Set.of(
          "connect",
          "init",
          "initialize",
          "isActive",
          "isClosed",
          "isConnected",
          "isOpen",
          "isRunning",
          "isShutdown",
          "isStarted",
          "isTerminated",
          "isValid",
          "open",
          "reconnect",
          "refresh",
          "restart",
          "start");

  @Override
  public void check(LambdaFunction function, Report report) {
    Execution execution = function.execution();
    execution.calls().stream()
        .filter(call -> !call.repeats())
        .flatMap(call -> opened(call).stream())
        .filter(opening -> !sharesHttpClient(execution, opening))
        .forEach(
            opening ->
                opening.fields(execution).stream()
                    .filter(field -> !execution.isRenewed(field))
                    .forEach(field -> check(execution, opening, field, report)));
  }

  private static Optional<Opening> opened(Call call) {
    return Opening.ofConnection(call)
        .or(() -> Opening.ofClient(call))
        .or(() -> Opening.ofExecutor(call));
  }

  /** Leaves out AWS clients whose connections belong to an HTTP client that they do not close. */
  private static boolean sharesHttpClient(Execution execution, Opening opening) {
    return execution.origins(opening.call(), Participant.RESULT).stream()
        .anyMatch(
            call ->
                call.shape().method().equals("httpClient")
                    || call.shape().owners().stream()
                        .anyMatch(owner -> owner.endsWith(".UrlConnectionHttpClient")));
  }

  private static void check(Execution execution, Opening opening, Variable field, Report report) {
    List<Call> calls = execution.callsOn(field).filter(call -> !call.isSource()).toList();
    boolean isRevived =
        calls.stream().map(call -> call.shape().method()).anyMatch(REVIVING::contains);
    Optional<Call> use =
        calls.stream()
            .filter(call -> call.repeats() && !Closing.isClosing(call.shape()))
            .findFirst()
            .or(() -> execution.callsWith(field).filter(Call::repeats).findFirst());
    calls.stream()
        .filter(call -> call.repeats() && Closing.isClosing(call.shape()))
        .findFirst()
        .filter(closing -> !isRevived && use.isPresent())
        .ifPresent(
            closing ->
                report.add(
                    closing
                        .relatedTo("made here, once", opening.call().span())
                        .relatedTo("used here", use.orElseThrow().span()),
                    "the next event uses `%s`, which this event closes",
                    field.name()));
  }
}
