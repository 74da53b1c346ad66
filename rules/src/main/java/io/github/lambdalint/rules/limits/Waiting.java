package io.github.lambdalint.rules.limits;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Participant;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Knows how long calls wait, and how long a function may run. */
final class Waiting {

  private Waiting() {}

  /** Evaluates the time that a call of {@code table} names; empty when it is no constant. */
  static Optional<Duration> time(Call call, CallTable table, Execution execution) {
    return table
        .match(call.shape())
        .flatMap(
            match ->
                execution.time(
                    call,
                    Participant.argument(0),
                    match.fact("unit").flatMap(unit -> unit(unit, call, execution))));
  }

  private static Optional<ChronoUnit> unit(String unit, Call call, Execution execution) {
    return switch (unit) {
      case "milliseconds" -> Optional.of(ChronoUnit.MILLIS);
      case "seconds" -> Optional.of(ChronoUnit.SECONDS);
      default -> execution.unit(call, Participant.argument(Integer.parseInt(unit)));
    };
  }

  /** Returns the longest Timeout that the function can have; empty when that is unknown. */
  static Optional<Duration> timeout(LambdaFunction function) {
    return function.declaration().flatMap(Waiting::timeout);
  }

  private static Optional<Duration> timeout(FunctionDeclaration declaration) {
    Setting setting = declaration.property("Timeout");
    return (setting.isAbsent()
            ? declaration.timeout()
            : setting.numbers().stream().max(Integer::compare))
        .map(Duration::ofSeconds);
  }
}
