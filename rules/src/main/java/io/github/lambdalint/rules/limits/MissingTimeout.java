package io.github.lambdalint.rules.limits;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.CallTable.Match;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.Execution.Participant;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Flags requests to others that nothing but the function's own end stops. */
public final class MissingTimeout implements Rule {

  private static final CallTable ENDLESS = CallTable.load(Rules.class, "endless-waits.txt");

  @Override
  public void check(LambdaFunction function, Report report) {
    List<Call> calls = function.execution().calls();
    for (Call call : calls) {
      ENDLESS
          .match(call.shape())
          .filter(match -> hasArguments(call, match))
          .filter(match -> !isLocal(call, match, function.execution()))
          .filter(match -> calls.stream().noneMatch(it -> limits(it, match, function.execution())))
          .ifPresent(
              match -> report.add(call, "nothing limits how long this %s waits", match.label()));
    }
  }

  private static boolean hasArguments(Call call, Match match) {
    return match
        .fact("arguments")
        .map(count -> call.argumentCount() == Integer.parseInt(count))
        .orElse(true);
  }

  private static boolean isLocal(Call call, Match match, Execution execution) {
    List<String> makers = names(match.fact("local"));
    return !makers.isEmpty()
        && execution.origins(call, Participant.RECEIVER).stream()
            .anyMatch(origin -> makers.contains(origin.shape().method()));
  }

  private static List<String> names(Optional<String> fact) {
    return fact.map(names -> Arrays.asList(names.split(","))).orElse(List.of());
  }

  /** Says whether a call sets a limit, no matter for which of several clients. */
  private static boolean limits(Call call, Match match, Execution execution) {
    return names(match.fact("set")).contains(call.shape().method())
        || match
            .fact("setting")
            .filter(
                name ->
                    execution
                        .constant(call, Participant.argument(0))
                        .filter(it -> it.endsWith(name))
                        .isPresent())
            .isPresent();
  }
}
