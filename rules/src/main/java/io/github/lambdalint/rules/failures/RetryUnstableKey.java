package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Flags keys of records that every attempt at an event makes anew. */
public final class RetryUnstableKey implements Rule {

  private static final CallTable UNSTABLE = CallTable.load(Rules.class, "unstable-values.txt");
  private static final Set<String> FORMATS = Set.of("ofPattern", "SimpleDateFormat");

  /** Matches patterns that tell times of one day apart; what stands in quotes is no letter. */
  private static final Pattern TIME_OF_DAY =
      Pattern.compile("(?:[^'HhKkmsSAnN]|'[^']*')*[HhKkmsSAnN].*");

  @Override
  public void check(LambdaFunction function, Report report) {
    Optional<RetryingSource> source = RetryingSource.repeating(function);
    if (source.isEmpty() || RepeatGuard.isIn(function)) {
      return;
    }
    SideEffect.of(function)
        .forEach(
            effect ->
                unstable(effect, function)
                    .ifPresent(
                        origin ->
                            report.add(
                                source.get().explain(effect.call()).relatedTo("key", origin.span()),
                                "`%s` %s: each attempt gives the %s another key",
                                function.name(),
                                source.get().phrase(),
                                effect.match().label())));
  }

  private static Optional<Call> unstable(SideEffect effect, LambdaFunction function) {
    Execution execution = function.execution();
    return RecordKey.of(effect, function)
        .map(key -> execution.origins(key.call(), key.value()))
        .flatMap(
            origins -> {
              boolean areDays = areDays(origins, execution);
              return origins.stream()
                  .filter(RetryUnstableKey::isUnstable)
                  .filter(origin -> !(areDays && isClock(origin)));
            })
        .findFirst();
  }

  private static boolean isUnstable(Call origin) {
    boolean isGivenDate = origin.makes("java.util.Date") && origin.hasArguments();
    return !isGivenDate && UNSTABLE.matches(origin.shape());
  }

  private static boolean isClock(Call origin) {
    return UNSTABLE.matches(origin.shape(), "from", "clock");
  }

  /** Says whether a reading of the clock is cut to what attempts on one day have in common. */
  private static boolean areDays(List<Call> origins, Execution execution) {
    return origins.stream()
        .filter(each -> each.makes("SimpleDateFormat") || FORMATS.contains(each.shape().method()))
        .map(each -> execution.text(each, Participant.argument(0)))
        .anyMatch(text -> text.isConstant() && !TIME_OF_DAY.matcher(text.start()).matches());
  }
}
