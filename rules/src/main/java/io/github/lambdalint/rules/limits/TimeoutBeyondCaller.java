package io.github.lambdalint.rules.limits;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.time.Duration;
import java.util.List;

/** Flags functions that work on after everybody who invokes them has given up. */
public final class TimeoutBeyondCaller implements Rule {

  /** People write 30 s for the 29 s of API Gateway: that second is not worth a word. */
  private static final Duration TOLERANCE = Duration.ofSeconds(1);

  @Override
  public void check(LambdaFunction function, Report report) {
    if (!function.mayHaveOtherSources()) {
      function
          .declaration()
          .ifPresent(declaration -> check(function.invocations(), declaration, report));
    }
  }

  private static void check(
      List<Invocation> invocations, FunctionDeclaration declaration, Report report) {
    Setting timeout = declaration.property("Timeout");
    List<Integer> seconds = timeout.numbers();
    if (seconds.isEmpty() || invocations.isEmpty()) {
      return;
    }
    Duration least =
        Duration.ofSeconds(seconds.stream().mapToInt(Integer::intValue).min().orElse(0));
    if (invocations.stream().allMatch(invocation -> givesUpBefore(invocation, least))) {
      Invocation first = invocations.get(0);
      report.add(
          timeout.relatedTo("source", first.span()),
          "Timeout is %d s, but %s waits %d s",
          least.toSeconds(),
          first.describe(),
          first.callerWaits().orElseThrow().toSeconds());
    }
  }

  private static boolean givesUpBefore(Invocation invocation, Duration timeout) {
    return invocation
        .callerWaits()
        .filter(waits -> timeout.compareTo(waits.plus(TOLERANCE)) > 0)
        .isPresent();
  }
}
