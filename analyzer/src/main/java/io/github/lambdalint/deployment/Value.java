package io.github.lambdalint.deployment;

import io.github.lambdalint.source.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Is a value of a template after its intrinsic functions, with the place where it is written. */
public sealed interface Value {

  /** Marks where the value is written. */
  Span span();

  /**
   * Holds a string, number or boolean as its text.
   *
   * @param span where it is put in, such as the use of a parameter
   * @param origin where the text itself stands, such as the default of the parameter
   */
  record Scalar(String text, Span span, Span origin) implements Value {

    /** Holds a text that is written where it is used. */
    public Scalar(String text, Span span) {
      this(text, span, span);
    }
  }

  /** Holds a list. */
  record Sequence(List<Value> items, Span span) implements Value {

    /** Copies the items. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Holds a map in the order of the template; keys know their own places. */
  record Mapping(Map<String, Value> entries, Map<String, Span> keys, Span span) implements Value {

    /** Copies the maps and keeps their order. */
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
      keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /** Makes a map without entries. */
    public static Mapping empty(Span span) {
      return new Mapping(Map.of(), Map.of(), span);
    }

    /** Returns the value of {@code key}. */
    public Optional<Value> get(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    /** Marks the key itself, or this map when the key is missing. */
    public Span keySpan(String key) {
      return keys.getOrDefault(key, span);
    }

    /** Copies this map with {@code key} set, its place being that of the value. */
    public Mapping with(String key, Value value) {
      return with(key, value, value.span());
    }

    /** Copies this map with {@code key} set. */
    public Mapping with(String key, Value value, Span keySpan) {
      Map<String, Value> newEntries = new LinkedHashMap<>(entries);
      Map<String, Span> newKeys = new LinkedHashMap<>(keys);
      newEntries.put(key, value);
      newKeys.put(key, keySpan);
      return new Mapping(newEntries, newKeys, span);
    }

    /** Copies this map without {@code key}. */
    public Mapping without(String key) {
      Map<String, Value> newEntries = new LinkedHashMap<>(entries);
      newEntries.remove(key);
      Map<String, Span> newKeys = new LinkedHashMap<>(keys);
      newKeys.remove(key);
      return new Mapping(newEntries, newKeys, span);
    }

    /** Copies this map with some of its entries moved into a map of their own. */
    public Mapping group(String name, String... members) {
      Mapping rest = this;
      Mapping group = empty(span);
      for (String member : members) {
        Value value = entries.get(member);
        if (value != null) {
          rest = rest.without(member);
          group = group.with(member, value, keySpan(member));
        }
      }
      return group.entries().isEmpty() ? rest : rest.with(name, group);
    }

    /** Copies this map with {@code from} called {@code to}, if it is there. */
    public Mapping rename(String from, String to) {
      Value value = entries.get(from);
      return value == null ? this : without(from).with(to, value, keySpan(from));
    }
  }

  /**
   * Points at another resource of the same deployment: all of it, or one attribute.
   *
   * @param template in which {@code resource} is an id
   * @param attribute such as {@code Arn}; empty for the resource itself
   */
  record Reference(Template template, String resource, String attribute, Span span)
      implements Value {}

  /** Holds the values between which conditions decide, none of which is a choice itself. */
  record Choice(List<Value> alternatives, Span span) implements Value {

    /** Copies the alternatives, and those of choices among them. */
    public Choice {
      alternatives = alternatives.stream().flatMap(each -> each.alternatives().stream()).toList();
    }
  }

  /**
   * Stands for a value that the files do not tell, or tell in part.
   *
   * @param text as far as it is known, with <code>${…}</code> for each part that is not, such as
   *     <code>arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:orders.fifo</code>
   * @param references to resources, whose names or ARNs are parts of the text
   */
  record Unknown(String text, List<Reference> references, Span span) implements Value {

    /** Copies the references. */
    public Unknown {
      references = List.copyOf(references);
    }

    /** Makes a value of which nothing is known but what stands in its place. */
    public Unknown(String text, Span span) {
      this(text, List.of(), span);
    }
  }

  /** Returns the text of a scalar, or of an unknown text what is known of it. */
  default Optional<String> written() {
    if (this instanceof Scalar scalar) {
      return Optional.of(scalar.text());
    }
    return this instanceof Unknown unknown ? Optional.of(unknown.text()) : Optional.empty();
  }

  /** Writes the value on one line for messages, as YAML would. */
  default String describe() {
    if (this instanceof Mapping map) {
      return map.entries().entrySet().stream()
          .map(entry -> entry.getKey() + ": " + entry.getValue().describe())
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (this instanceof Sequence list) {
      return list.items().stream().map(Value::describe).collect(Collectors.joining(", ", "[", "]"));
    }
    if (this instanceof Choice choice) {
      return choice.alternatives().stream()
          .map(Value::describe)
          .collect(Collectors.joining(" or "));
    }
    return this instanceof Reference reference ? reference.resource() : written().orElse("");
  }

  /** Returns the values between which conditions decide, or this one. */
  default List<Value> alternatives() {
    return List.of(this);
  }
}
