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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the keys of one map of a configuration.
 *
 * <p>What it does not know or cannot read it leaves out and keeps as a fault. Readers of single
 * values throw {@link RefusedException} instead.
 */
record Section(Mapping map, Faults faults) {

  /**
   * Takes a map and refuses its keys that are not known.
   *
   * @throws RefusedException when it is no map
   */
  static Section of(Value value, Collection<String> known, Faults faults) {
    Section section = new Section(mapping(value), faults);
    section.map.keys().forEach((key, span) -> faults.in(() -> known(key, known, span)));
    return section;
  }

  /** Returns a word that must be one of those known. */
  static String known(String written, Collection<String> known, Span at) {
    if (!known.contains(written)) {
      throw new RefusedException(at, Spelling.refusal(written, known));
    }
    return written;
  }

  /** Refuses this map unless it has something below each of the keys. */
  void needs(String... keys) {
    String missing =
        Stream.of(keys)
            .filter(key -> map.get(key).filter(value -> !isEmpty(value)).isEmpty())
            .map("`%s`"::formatted)
            .collect(Collectors.joining(" and "));
    if (!missing.isEmpty()) {
      faults.add(map.span(), "expected " + missing + " here");
    }
  }

  private static boolean isEmpty(Value value) {
    return (value instanceof Sequence sequence && sequence.items().isEmpty())
        || (value instanceof Mapping mapping && mapping.entries().isEmpty());
  }

  /** Reads the value of a key if it is there. */
  <T> Optional<T> get(String key, Function<Value, T> reader) {
    return map.get(key).flatMap(value -> faults.in(() -> reader.apply(value)));
  }

  /** Reads each entry of the map below a key, whatever its key. */
  <T> Map<String, T> entries(String key, Function<Value, T> reader) {
    return get(key, Section::mapping)
        .map(entries -> new Section(entries, faults).entries(reader))
        .orElse(Map.of());
  }

  /** Reads each entry of this map. */
  <T> Map<String, T> entries(Function<Value, T> reader) {
    Map<String, T> entries = new LinkedHashMap<>();
    map.entries()
        .forEach(
            (name, value) ->
                faults.in(() -> reader.apply(value)).ifPresent(it -> entries.put(name, it)));
    return entries;
  }

  /** Reads each item of the list below a key. */
  <T> List<T> items(String key, Function<Value, T> reader) {
    Value value = map.get(key).orElse(null);
    if (value == null) {
      return List.of();
    }
    if (value instanceof Sequence sequence) {
      return sequence.items().stream()
          .flatMap(item -> faults.in(() -> reader.apply(item)).stream())
          .toList();
    }
    faults.add(value.span(), "expected a list, such as `%s: [a, b]`".formatted(key));
    return List.of();
  }

  static Mapping mapping(Value value) {
    if (value instanceof Mapping mapping) {
      return mapping;
    }
    throw new RefusedException(value.span(), "expected keys with values");
  }

  static String text(Value value) {
    if (value instanceof Scalar scalar) {
      return scalar.text();
    }
    throw new RefusedException(value.span(), "expected a text");
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
    throw new RefusedException(
        value.span(), "expected a number from 0 on, not `%s`".formatted(text(value)));
  }

  static boolean flag(Value value) {
    return known(text(value), List.of("true", "false"), value.span()).equals("true");
  }
}
