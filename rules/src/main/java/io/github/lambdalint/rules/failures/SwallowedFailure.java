package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.CaughtException;
import io.github.lambdalint.function.CaughtException.Handling;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.EventForm;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags failures of an event's processing that are caught, so that the event counts as done. */
public final class SwallowedFailure implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    Optional<RetryingSource> source = RetryingSource.of(function);
    if (source.isPresent()) {
      swallowed(function)
          .filter(caught -> !(caught.isPerItem() && source.get().model().isPolled()))
          .forEach(
              caught ->
                  report.add(
                      source.get().explain(caught),
                      "`%s` %s: a failure caught here counts as done",
                      function.name(),
                      source.get().phrase()));
    } else if (answersNobody(function)) {
      swallowed(function)
          .forEach(
              caught ->
                  report.add(
                      caught,
                      "`%s` answers nothing: a failure caught here counts as done, whatever invokes"
                          + " the function",
                      function.name()));
    }
  }

  private static Stream<CaughtException> swallowed(LambdaFunction function) {
    return function.execution().caughtExceptions().stream()
        .filter(caught -> caught.handling() == Handling.SWALLOWED);
  }

  /** Says whether only an exception could tell of a failure, though no source is known. */
  private static boolean answersNobody(LambdaFunction function) {
    return function.invocations().isEmpty()
        && function
            .handler()
            .filter(handler -> handler.isVoid())
            .filter(handler -> handler.event().filter(EventForm::isLibraryClass).isEmpty())
            .isPresent();
  }
}
