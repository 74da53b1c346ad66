package io.github.lambdalint.deployment.serverless;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.source.Span;
import java.util.Optional;

/**
 * Is one event as declared.
 *
 * @param id of the resource that it becomes
 * @param name for people
 * @param value as written, often a single text
 * @param settings of {@code value}, empty when it is a text
 * @param span the key of the event
 */
record ServerlessEvent(String id, String name, Value value, Mapping settings, Span span) {

  Optional<Value> setting(String key) {
    return settings.get(key);
  }
}
