package io.github.lambdalint.rules.connections;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.CallTable.Match;
import io.github.lambdalint.function.Execution.Participant;
import io.github.lambdalint.function.Fulfilment;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Obligation;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.source.Place;
import java.util.Optional;

/** Flags connections and streams that each event opens and leaves open. */
public final class ConnectionLeak implements Rule {

  private static final CallTable CLIENTS = CallTable.load(Rules.class, "clients.txt");
  private static final CallTable CLOSEABLES = CallTable.load(Rules.class, "closeables.txt");
  private static final CallTable CONNECTIONS = CallTable.load(Rules.class, "connections.txt");
  private static final Obligation CLOSING = new Closing();

  @Override
  public void check(LambdaFunction function, Report report) {
    function.execution().calls().stream()
        .filter(Call::repeats)
        .forEach(call -> opened(function, call).ifPresent(it -> check(function, call, it, report)));
  }

  private static Optional<Opened> opened(LambdaFunction function, Call call) {
    return CONNECTIONS
        .match(call.shape())
        .map(it -> new Opened(it.fact("opens").orElse("result"), it.label()))
        .or(() -> closeable(function, call).map(it -> new Opened("result", code(it))))
        .or(
            () ->
                CLIENTS
                    .match(call.shape())
                    .filter(it -> it.fact("holds").isPresent())
                    .map(it -> new Opened("result", code(it))))
        .filter(it -> !it.isResult() || !call.isDiscarded());
  }

  /** Leaves what is closed with its connection to whoever opens the connection. */
  private static Optional<Match> closeable(LambdaFunction function, Call call) {
    return CLOSEABLES
        .match(call.shape())
        .filter(
            it ->
                it.fact("arguments")
                    .filter(count -> call.argumentCount() != Integer.parseInt(count))
                    .isEmpty())
        .filter(
            it ->
                it.fact("closedWith").isEmpty()
                    || function.execution().lastingField(call, Participant.RECEIVER).isPresent());
  }

  private static String code(Match match) {
    return "`%s`".formatted(match.label());
  }

  private static void check(LambdaFunction function, Call call, Opened opened, Report report) {
    if (opened.where().equals("nothing")) {
      return;
    }
    Participant participant = opened.isResult() ? Participant.RESULT : Participant.RECEIVER;
    Fulfilment closing = function.execution().fulfilment(call, participant, CLOSING);
    Place keeper = opened.isResult() ? function.execution().keeper(call) : call;
    switch (closing.certainty()) {
      case NEVER -> report.add(keeper, "the %s opened here is never closed", opened.name());
      case SOMETIMES -> stays(keeper, opened, closing, "when another branch is taken", report);
      case UNLESS_THROWN -> stays(keeper, opened, closing, "when an exception comes first", report);
      default -> {}
    }
  }

  private static void stays(
      Place keeper, Opened opened, Fulfilment closing, String when, Report report) {
    report.add(
        keeper.relatedTo("closed here", closing.where().orElseThrow().span()),
        "the %s opened here stays open %s",
        opened.name(),
        when);
  }

  /** Is what a call opens: its result, its receiver or nothing that stays. */
  private record Opened(String where, String name) {

    boolean isResult() {
      return where.equals("result");
    }
  }
}
