package io.github.lambdalint.configuration;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Spelling;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the keys of one map of a configuration and refuses what it does not know. */
record Section(Mapping map) {

  /**
   * Takes a map whose keys are all known.
   *
   * @throws IllegalArgumentException naming the place of what is not
   */
  static Section of(Value value, Collection<String> known) {
    Section section = new Section(mapping(value));
    section.map.keys().forEach((key, span) -> known(key, known, span));
    return section;
  }

  /** Returns a word that must be one of those known. */
  static String known(String written, Collection<String> known, Span at) {
    if (!known.contains(written)) {
      throw fault(at, Spelling.refusal(written, known));
    }
    return written;
  }

  /** Reads the value of a key if it is there. */
  <T> Optional<T> get(String key, Function<Value, T> reader) {
    return map.get(key).map(reader);
  }

  /** Reads each entry of the map below a key, whatever its key. */
  <T> Map<String, T> entries(String key, Function<Value, T> reader) {
    Map<String, T> entries = new LinkedHashMap<>();
    map.get(key)
        .ifPresent(
            value ->
                mapping(value)
                    .entries()
                    .forEach((name, each) -> entries.put(name, reader.apply(each))));
    return entries;
  }

  /** Reads each item of the list below a key. */
  <T> List<T> items(String key, Function<Value, T> reader) {
    Value value = map.get(key).orElse(null);
    if (value == null) {
      return List.of();
    }
    if (value instanceof Sequence sequence) {
      return sequence.items().stream().map(reader).toList();
    }
    throw fault(value.span(), "expected a list, such as `%s: [a, b]`".formatted(key));
  }

  static Mapping mapping(Value value) {
    if (value instanceof Mapping mapping) {
      return mapping;
    }
    throw fault(value.span(), "expected keys with values");
  }

  static String text(Value value) {
    if (value instanceof Scalar scalar) {
      return scalar.text();
    }
    throw fault(value.span(), "expected a text");
  }

  static int number(Value value) {
    try {
      int number = Integer.parseInt(text(value));
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, like a negative one.
    }
    throw fault(value.span(), "expected a number from 0 on, not `%s`".formatted(text(value)));
  }

  static boolean flag(Value value) {
    return known(text(value), List.of("true", "false"), value.span()).equals("true");
  }

  static IllegalArgumentException fault(Span at, String message) {
    return new IllegalArgumentException("%s:%d: %s".formatted(at.file(), at.line(), message));
  }
}
