package io.github.lambdalint.deployment.document;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes values at paths of keys. */
public final class Properties {

  /**
   * Nobody reads a longer list that is put together from events; S3 takes a hundred for a bucket.
   */
  private static final int MOST_ITEMS = 1_000;

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

  /** Copies {@code to} with one more item in the list at a path. */
  public static Mapping append(Mapping to, List<String> path, Value item) {
    List<Value> items = new ArrayList<>();
    if (find(to, path).orElse(null) instanceof Sequence given) {
      items.addAll(given.items());
    }
    if (items.size() >= MOST_ITEMS) {
      return to;
    }
    items.add(item);
    return put(to, path, new Sequence(items, items.get(0).span()), item.span());
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
