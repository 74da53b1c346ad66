package io.github.lambdalint.invocation;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;

/** Is one declared event source of a function together with what is known of its kind. */
public record Invocation(EventSource source, EventSourceKind kind) implements Place {

  @Override
  public Span span() {
    return source.span();
  }

  /** Returns who hands over events and how. */
  public InvocationModel model() {
    return kind.model();
  }

  /** Describes the source for messages, such as "SQS `OrdersQueue` (polled queue)". */
  public String describe() {
    return "%s `%s` (%s)".formatted(kind.title(), source.name(), model().title());
  }
}
