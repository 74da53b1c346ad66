package io.github.lambdalint.rules.connections;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.Fulfilment;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Obligation;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.source.Place;
import java.util.Optional;

/** Flags connections and streams that each event opens and leaves open. */
public final class ConnectionLeak implements Rule {

  private static final Obligation CLOSING = new Closing();

  @Override
  public void check(LambdaFunction function, Report report) {
    Execution execution = function.execution();
    execution.calls().stream()
        .filter(Call::repeats)
        .flatMap(call -> opening(execution, call).stream())
        .filter(opening -> !opening.isResult() || !opening.call().isDiscarded())
        .forEach(opening -> check(execution, opening, report));
  }

  private static Optional<Opening> opening(Execution execution, Call call) {
    return Opening.ofConnection(call)
        .or(() -> Opening.ofResource(call).filter(it -> hasOwner(execution, it)));
  }

  /** Leaves what is closed with its connection to whoever opens the connection. */
  private static boolean hasOwner(Execution execution, Opening opening) {
    return !opening.facts().has("closedWith")
        || execution.lastingField(opening.call(), Participant.RECEIVER).isPresent();
  }

  private static void check(Execution execution, Opening opening, Report report) {
    Fulfilment closing = closing(execution, opening);
    Place keeper = keeper(execution, opening);
    switch (closing.certainty()) {
      case NEVER -> report.add(keeper, "the %s opened here is never closed", opening.name());
      case SOMETIMES -> stays(keeper, opening, closing, "when another branch is taken", report);
      case UNLESS_THROWN ->
          stays(keeper, opening, closing, "when an exception comes first", report);
      default -> {}
    }
  }

  private static Place keeper(Execution execution, Opening opening) {
    Call call = opening.call();
    Place keeper = opening.isResult() ? execution.keeper(call) : call;
    return keeper.equals(call)
        ? call.fixedBy(
            opening
                .facts()
                .fact("throws")
                .flatMap(thrown -> call.closedByTry(opening.facts().label(), thrown)))
        : keeper;
  }

  /** Says what closes it, or the client that it comes from if that does not outlive the event. */
  private static Fulfilment closing(Execution execution, Opening opening) {
    Fulfilment own = execution.fulfilment(opening.call(), opening.opened(), CLOSING);
    if (execution.lastingField(opening.call(), Participant.RECEIVER).isPresent()) {
      return own;
    }
    Fulfilment ofClient = execution.fulfilment(opening.call(), Participant.RECEIVER, CLOSING);
    return ofClient.isReached() && ofClient.certainty().compareTo(own.certainty()) >= 0
        ? ofClient
        : own;
  }

  private static void stays(
      Place keeper, Opening opening, Fulfilment closing, String when, Report report) {
    report.add(
        keeper.relatedTo("closed here", closing.where().orElseThrow().span()),
        "the %s opened here stays open %s",
        opening.name(),
        when);
  }
}
