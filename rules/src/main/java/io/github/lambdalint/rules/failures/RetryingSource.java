package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.Handler;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.EventSourceKind;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.invocation.InvocationModel;
import io.github.lambdalint.invocation.KnowledgeBase;
import io.github.lambdalint.source.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Is a source that repeats or keeps an event whose handler throws.
 *
 * @param phrase for messages, such as "is invoked by SQS `Orders` (polled queue)"
 * @param declaration where a template says so; empty when only the handler's event class does
 */
record RetryingSource(String phrase, InvocationModel model, Optional<Invocation> declaration) {

  /**
   * Finds the first such source that is declared, or else the one that the event class tells of.
   */
  static Optional<RetryingSource> of(LambdaFunction function) {
    return of(function, invocation -> true);
  }

  /** Finds the first such source that hands over an event more than once. */
  static Optional<RetryingSource> repeating(LambdaFunction function) {
    return of(function, invocation -> invocation.fate().attempts().mayRepeat());
  }

  private static Optional<RetryingSource> of(
      LambdaFunction function, Predicate<Invocation> condition) {
    return function.invocations().isEmpty()
        ? function.handler().flatMap(RetryingSource::implied)
        : function.invocations().stream()
            .filter(invocation -> invocation.model() != InvocationModel.SYNCHRONOUS)
            .filter(condition)
            .findFirst()
            .map(RetryingSource::declared);
  }

  private static RetryingSource declared(Invocation invocation) {
    return new RetryingSource(
        "is invoked by " + invocation.describe(), invocation.model(), Optional.of(invocation));
  }

  private static Optional<RetryingSource> implied(Handler handler) {
    Optional<String> event = handler.event().map(type -> type.name());
    List<EventSourceKind> kinds =
        KnowledgeBase.load().kinds().stream()
            .filter(kind -> event.filter(kind.event().classes()::contains).isPresent())
            .toList();
    List<InvocationModel> models = kinds.stream().map(EventSourceKind::model).distinct().toList();
    return models.size() == 1 && models.get(0) != InvocationModel.SYNCHRONOUS
        ? Optional.of(
            new RetryingSource(
                "takes `%s` (%s)"
                    .formatted(handler.event().orElseThrow().simpleName(), models.get(0).title()),
                models.get(0),
                Optional.empty()))
        : Optional.empty();
  }

  /** Says what comes again, for messages: only schedules have no event of their own. */
  String repeated() {
    return declaration.filter(Invocation::isSchedule).isPresent()
        ? "a run that is repeated after a failure"
        : "a repeated event";
  }

  /** Points at {@code place} and, where a template declares the source, at that too. */
  Place explain(Place place) {
    return declaration.map(source -> place.relatedTo("event source", source.span())).orElse(place);
  }
}
