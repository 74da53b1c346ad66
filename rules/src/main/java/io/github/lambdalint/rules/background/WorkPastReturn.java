package io.github.lambdalint.rules.background;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.Execution.Participant;
import io.github.lambdalint.function.Fulfilment;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import java.util.List;
import java.util.Map;

/** Flags work that an invocation starts and does not wait for before it returns. */
public final class WorkPastReturn implements Rule {

  private static final CallTable STARTERS = CallTable.load(Rules.class, "async-starters.txt");
  private static final Map<String, List<Participant>> HANDLES =
      Map.of(
          "result", List.of(Participant.RESULT),
          "receiver", List.of(Participant.RECEIVER),
          "both", List.of(Participant.RESULT, Participant.RECEIVER),
          "none", List.of());

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
                    .filter(starter -> starter.fact("maybe").isEmpty())
                    .ifPresent(starter -> check(function, call, starter, report)));
  }

  private static void check(
      LambdaFunction function, Call call, CallTable.Match starter, Report report) {
    List<Fulfilment> answers =
        HANDLES.get(starter.fact("handle").orElse("none")).stream()
            .map(handle -> function.execution().fulfilment(call, handle, new Awaiting()))
            .toList();
    if (answers.stream().allMatch(Fulfilment::isNever)) {
      report.add(
          answers.stream().flatMap(answer -> answer.where().stream()).findFirst().orElse(call),
          "nothing waits for the work that `%s` starts",
          call.shape().method());
    }
  }
}
