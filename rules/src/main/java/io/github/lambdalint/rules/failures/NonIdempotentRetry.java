package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.source.Place;
import java.util.List;
import java.util.Optional;

/** Flags effects that happen twice when an event comes twice. */
public final class NonIdempotentRetry implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    Optional<RetryingSource> source = RetryingSource.repeating(function);
    if (source.isEmpty()) {
      return;
    }
    List<SideEffect> doubled =
        SideEffect.of(function).filter(effect -> effect.doubled().isPresent()).toList();
    Optional<SideEffect> worst =
        doubled.stream()
            .filter(effect -> effect.doubled().equals(Optional.of(Severity.WARNING)))
            .findFirst()
            .or(() -> doubled.stream().findFirst());
    worst
        .filter(effect -> !RepeatGuard.isIn(function))
        .ifPresent(
            effect ->
                report.add(
                    effect.doubled().orElseThrow(),
                    place(effect, doubled, source.get()),
                    "`%s` %s: nothing keeps %s from doubling the %s",
                    function.name(),
                    source.get().phrase(),
                    source.get().repeated(),
                    effect.match().label()));
  }

  /** One guard covers all effects of an event, so they are one finding. */
  private static Place place(SideEffect worst, List<SideEffect> doubled, RetryingSource source) {
    Place place = source.explain(worst.call());
    for (SideEffect other : doubled) {
      if (other.call() != worst.call()) {
        place = place.relatedTo("doubled too", other.call().span());
      }
    }
    return place;
  }
}
