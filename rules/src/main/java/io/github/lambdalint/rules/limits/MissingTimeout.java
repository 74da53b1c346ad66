package io.github.lambdalint.rules.limits;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.CallTable.Match;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import java.util.List;

/** Flags requests to others that nothing but the function's own end stops. */
public final class MissingTimeout implements Rule {

  private static final CallTable ENDLESS = CallTable.load(Rules.class, "endless-waits.txt");

  @Override
  public void check(LambdaFunction function, Report report) {
    List<Call> calls = function.execution().calls();
    for (Call call : calls) {
      ENDLESS
          .match(call.shape())
          .filter(match -> match.fits(call))
          .filter(match -> !isLocal(call, match, function.execution()))
          .filter(match -> calls.stream().noneMatch(it -> limits(it, match, function.execution())))
          .ifPresent(
              match -> report.add(call, "nothing limits how long this %s waits", match.label()));
    }
  }

  private static boolean isLocal(Call call, Match match, Execution execution) {
    List<String> makers = match.words("local");
    return !makers.isEmpty()
        && execution.origins(call, Participant.RECEIVER).stream()
            .anyMatch(origin -> makers.contains(origin.shape().method()));
  }

  /** Says whether a call sets a limit, no matter for which of several clients. */
  private static boolean limits(Call call, Match match, Execution execution) {
    return match.words("set").contains(call.shape().method())
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
