package io.github.lambdalint.invocation;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the fields of one map of the knowledge base and names the map in every complaint. */
final class Entry {

  private final String name;
  private final Map<?, ?> fields;
  private final Set<Object> unread;

  private Entry(String name, Object value) {
    this.name = name;
    this.fields = cast(value, Map.class);
    this.unread = new LinkedHashSet<>(fields.keySet());
  }

  /** Reads a whole map and refuses fields that {@code reader} has not asked for. */
  static <T> T read(String name, Object value, Function<Entry, T> reader) {
    Entry entry = new Entry(name, value);
    T result = reader.apply(entry);
    if (!entry.unread.isEmpty()) {
      throw entry.wrong("unknown fields " + entry.unread);
    }
    return result;
  }

  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    fields.keySet().forEach(key -> names.add(cast(key, String.class)));
    return names;
  }

  String text(String field) {
    return required(field, optionalText(field));
  }

  Optional<String> optionalText(String field) {
    return optional(field, String.class);
  }

  int number(String field) {
    return required(field, optionalNumber(field));
  }

  Optional<Integer> optionalNumber(String field) {
    return optional(field, Integer.class);
  }

  Optional<Duration> optionalSeconds(String field) {
    return optionalNumber(field).map(Duration::ofSeconds);
  }

  boolean flag(String field) {
    return optional(field, Boolean.class).orElse(false);
  }

  Optional<Object> value(String field) {
    return optional(field, Object.class);
  }

  List<String> texts(String field) {
    return items(field).map(item -> cast(item, String.class)).toList();
  }

  <T> Optional<T> entry(String field, Function<Entry, T> reader) {
    return value(field).map(map -> read(name + ", " + field, map, reader));
  }

  <T> List<T> entries(String field, Function<Entry, T> reader) {
    return items(field).map(map -> read(name + ", " + label(field, map), map, reader)).toList();
  }

  private static String label(String field, Object item) {
    Object id = item instanceof Map<?, ?> map ? map.get("id") : null;
    return id == null ? "an item of " + field : id.toString();
  }

  IllegalStateException wrong(String problem) {
    return new IllegalStateException(name + ": " + problem);
  }

  private Stream<?> items(String field) {
    return optional(field, List.class).map(List<?>::stream).orElse(Stream.empty());
  }

  private <T> Optional<T> optional(String field, Class<T> type) {
    unread.remove(field);
    return Optional.ofNullable(fields.get(field)).map(value -> cast(value, type));
  }

  private <T> T required(String field, Optional<T> value) {
    return value.orElseThrow(() -> wrong("field " + field + " is missing"));
  }

  private <T> T cast(Object value, Class<T> type) {
    if (!type.isInstance(value)) {
      throw wrong("expected %s but found %s".formatted(type.getSimpleName(), value));
    }
    return type.cast(value);
  }
}
