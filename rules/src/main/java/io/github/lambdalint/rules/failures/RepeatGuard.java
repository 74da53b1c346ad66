package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rules.Rules;
import java.util.regex.Pattern;

/**
 * Recognises functions that keep an event from being handled twice.
 *
 * <p>Which effects a guard covers is not followed: who has one has thought of repeats.
 */
final class RepeatGuard {

  private static final CallTable TABLE = CallTable.load(Rules.class, "idempotency.txt");
  private static final String IDEMPOTENT =
      "software.amazon.lambda.powertools.idempotency.Idempotent";

  /** Matches methods of projects by what people call them. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?i).*(idempoten|dedup|duplicate|(already|is|was|been|mark)_?(processed|handled|seen)).*");

  private RepeatGuard() {}

  /** Says whether anything in the code that handles an event looks for repeats. */
  static boolean isIn(LambdaFunction function) {
    return function.execution().frames().stream()
            .anyMatch(frame -> frame.annotation(IDEMPOTENT).isPresent())
        || function.repeatedCalls().anyMatch(RepeatGuard::guards)
        || SideEffect.of(function).anyMatch(SideEffect::isClaim);
  }

  private static boolean guards(Call call) {
    return (call.isSource() && NAME.matcher(call.shape().method()).matches())
        || TABLE.matches(call.shape(), "does", "run")
        || TABLE.matches(call.shape(), "does", "claim");
  }
}
