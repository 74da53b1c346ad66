package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.Frequency;
import io.github.lambdalint.function.Handler;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.Optional;

/** Flags effects of a batch's records that happen again because a later record failed. */
public final class WholeBatchRetry implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    Optional<Invocation> mapping =
        function.invocations().stream()
            .filter(BatchReply::isHeededBy)
            .filter(invocation -> invocation.batchSize().filter(size -> size > 1).isPresent())
            .filter(invocation -> invocation.fate().attempts().mayRepeat())
            .filter(invocation -> failsAsAWhole(invocation, function))
            .findFirst();
    if (mapping.isEmpty()) {
      return;
    }
    SideEffect.of(function)
        .filter(effect -> effect.isHarmful() && isPerRecord(effect))
        .filter(effect -> function.execution().catcher(effect.call()).isEmpty())
        .findFirst()
        .filter(effect -> !RepeatGuard.isIn(function))
        .ifPresent(
            effect ->
                report.add(
                    effect.call().relatedTo("event source", mapping.get().span()),
                    "`%s` is invoked by %s: one failed record repeats the %s of its whole batch",
                    function.name(),
                    mapping.get().describe(),
                    effect.match().label()));
  }

  /** Leaves a mapping alone whose reply is ignored or missing: that is a fault of its own. */
  private static boolean failsAsAWhole(Invocation invocation, LambdaFunction function) {
    boolean replies = function.handler().flatMap(Handler::reply).filter(BatchReply::is).isPresent();
    return invocation.reportsItemFailures().equals(Optional.of(replies));
  }

  private static boolean isPerRecord(SideEffect effect) {
    // What a prepared statement writes was handed to it before.
    return effect.call().frequency() == Frequency.PER_ITEM
        && (effect.call().dependsOnEvent() || effect.match().has("by", "sql"));
  }
}
