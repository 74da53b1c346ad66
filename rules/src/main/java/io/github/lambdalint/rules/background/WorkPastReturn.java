package io.github.lambdalint.rules.background;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallShape;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.Fulfilment;
import io.github.lambdalint.function.Fulfilment.Certainty;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.source.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Flags work that an invocation starts and does not wait for before it returns. */
public final class WorkPastReturn implements Rule {

  private static final CallTable STARTERS = CallTable.load(Rules.class, "async-starters.txt");

  /** Makes a container run a method on another thread. */
  private static final List<String> ASYNCHRONOUS =
      List.of(
          "org.springframework.scheduling.annotation.Async",
          "io.micronaut.scheduling.annotation.Async");

  /** Is the position of the argument that brings threads for the work. */
  static final String EXECUTOR = "1";

  private static final String RESULT_OR_EXECUTOR = "result-or-executor";
  private static final Participant GIVEN = Participant.at(EXECUTOR);
  private static final Map<String, List<Participant>> HANDLES =
      Map.of(
          "result",
          List.of(Participant.RESULT),
          "receiver",
          List.of(Participant.RECEIVER),
          "both",
          List.of(Participant.RESULT, Participant.RECEIVER),
          RESULT_OR_EXECUTOR,
          List.of(Participant.RESULT, GIVEN),
          "none",
          List.of());

  @Override
  public void check(LambdaFunction function, Report report) {
    boolean waitsForSignal =
        function.repeatedCalls().anyMatch(call -> Awaiting.isSignal(call.shape()));
    if (waitsForSignal) {
      return; // whose signal it is cannot be told
    }
    function
        .repeatedCalls()
        .forEach(
            call ->
                STARTERS
                    .match(call.shape())
                    .filter(starter -> starter.has("handle"))
                    .filter(starter -> !starter.has("maybe") || worksElsewhere(function, call))
                    .ifPresent(starter -> check(function, call, handles(call, starter), report)));
    for (String annotation : ASYNCHRONOUS) {
      function
          .execution()
          .callsOfAnnotated(annotation)
          .filter(Call::repeats)
          .forEach(call -> check(function, call, List.of(Participant.RESULT), report));
    }
  }

  private static List<Participant> handles(Call call, CallTable.Match starter) {
    return HANDLES.get(starter.fact("handle").orElse("none")).stream()
        .filter(handle -> !handle.equals(GIVEN) || call.argumentCount() > 1)
        .toList();
  }

  /** Says whether one of the calls that made what a call is on takes the work to another thread. */
  private static boolean worksElsewhere(LambdaFunction function, Call call) {
    return function.execution().origins(call, Participant.RECEIVER).stream()
        .flatMap(origin -> STARTERS.match(origin.shape()).stream())
        .anyMatch(match -> match.has("work"));
  }

  /** Says whether a call can be given an executor, to which it leaves nothing but its task. */
  static boolean takesExecutor(CallShape call) {
    return STARTERS.matches(call, "handle", RESULT_OR_EXECUTOR);
  }

  private static void check(
      LambdaFunction function, Call call, List<Participant> handles, Report report) {
    List<Fulfilment> answers =
        handles.stream()
            .map(handle -> function.execution().fulfilment(call, handle, new Awaiting()))
            .toList();
    Certainty best =
        answers.stream()
            .map(Fulfilment::certainty)
            .max(Comparator.naturalOrder())
            .orElse(Certainty.NEVER);
    String method = call.shape().method();
    Optional<Place> where = answers.stream().flatMap(answer -> answer.where().stream()).findFirst();
    if (best == Certainty.NEVER) {
      report.add(where.orElse(call), "nothing waits for the work that `%s` starts", method);
    } else if (best == Certainty.SOMETIMES) {
      report.add(
          Severity.WARNING,
          call.relatedTo("awaited here", where.orElseThrow().span()),
          "the work that `%s` starts goes on when another branch is taken",
          method);
    }
  }
}
