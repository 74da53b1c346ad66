package io.github.lambdalint.invocation;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import java.util.Optional;

/**
 * Is one declared event source of a function together with what is known of its kind.
 *
 * @param fate of an event that the function fails to handle
 */
public record Invocation(EventSource source, EventSourceKind kind, Fate fate) implements Place {

  @Override
  public Span span() {
    return source.span();
  }

  /** Returns who hands over events and how. */
  public InvocationModel model() {
    return kind.model();
  }

  /** Returns what the source sends with its settings. */
  public EventForm event() {
    return kind.eventOf(source);
  }

  /**
   * Says whether the mapping heeds a reply that names failed items; empty when unknown, or when
   * nothing polls.
   */
  public Optional<Boolean> reportsItemFailures() {
    return kind.polling().flatMap(polling -> polling.reportsItemFailures(source));
  }

  /** Names the source for messages, such as "SQS `OrdersQueue`". */
  public String name() {
    return "%s `%s`".formatted(kind.title(), source.name());
  }

  /** Describes the source for messages, such as "SQS `OrdersQueue` (polled queue)". */
  public String describe() {
    return "%s (%s)".formatted(name(), model().title());
  }
}
