package io.github.lambdalint.deployment.document;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Optional;

/** Reads and writes values at paths of keys. */
public final class Properties {

  private Properties() {}

  /** Returns the value at a path of keys. */
  public static Optional<Value> find(Value from, List<String> path) {
    Optional<Value> found = Optional.of(from);
    for (String key : path) {
      found =
          found.flatMap(value -> value instanceof Mapping map ? map.get(key) : Optional.empty());
    }
    return found;
  }

  /** Copies {@code to} with a value at a path, making the maps on the way. */
  public static Mapping put(Mapping to, List<String> path, Value value, Span key) {
    String first = path.get(0);
    if (path.size() == 1) {
      return to.with(first, value, key);
    }
    Mapping inner =
        to.get(first).orElse(null) instanceof Mapping given ? given : Mapping.empty(key);
    Span innerKey = to.get(first).isPresent() ? to.keySpan(first) : key;
    return to.with(first, put(inner, path.subList(1, path.size()), value, key), innerKey);
  }
}
