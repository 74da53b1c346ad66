package io.github.lambdalint.rules.limits;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import java.time.Duration;
import java.util.Optional;

/** Flags limits of waits that a function does not live to see. */
public final class TimeoutBeyondFunction implements Rule {

  private static final CallTable LIMITS = CallTable.load(Rules.class, "time-limits.txt");

  @Override
  public void check(LambdaFunction function, Report report) {
    Optional<Duration> timeout = Waiting.timeout(function);
    timeout.ifPresent(
        lifetime ->
            function.execution().calls().stream()
                .filter(call -> LIMITS.matches(call.shape()))
                .forEach(call -> check(call, lifetime, function, report)));
  }

  private static void check(Call call, Duration lifetime, LambdaFunction function, Report report) {
    Waiting.time(call, LIMITS, function.execution())
        .filter(limit -> limit.compareTo(lifetime) > 0)
        .ifPresent(
            limit ->
                report.add(
                    call.relatedTo(
                        "Timeout", function.declaration().orElseThrow().property("Timeout").span()),
                    "`%s` allows %d s, but `%s` is stopped after %d s",
                    call.shape().method(),
                    limit.toSeconds(),
                    function.name(),
                    lifetime.toSeconds()));
  }
}
