package io.github.lambdalint.function;

import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.TypeName;
import java.util.Optional;
import java.util.Set;

/**
 * Is the method that Lambda calls with an event.
 *
 * @param className qualified name of the class that Lambda loads, which may inherit the method
 * @param methodName name of the method that takes the event
 * @param event the type into which the event is read; empty for streams and where the sources do
 *     not tell
 * @param extendedEvent the class of aws-lambda-java-events that the event's type is a subclass of
 * @param reply the declared return type; empty for {@code void}, {@code Void}, streams and where
 *     the sources do not tell
 * @param replyProperties that the JSON of the reply can have; empty when the sources do not tell
 * @param isStream whether the method takes and writes bytes itself
 * @param isVoid whether the method answers nothing: it neither returns nor writes anything
 * @param span the method's name
 * @param eventSpan the event parameter, or the method's name
 */
public record Handler(
    String className,
    String methodName,
    Optional<TypeName> event,
    Optional<TypeName> extendedEvent,
    Optional<TypeName> reply,
    Optional<Set<String>> replyProperties,
    boolean isStream,
    boolean isVoid,
    Span span,
    Span eventSpan)
    implements Place {

  /** Returns the class name without its package. */
  public String simpleClassName() {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
