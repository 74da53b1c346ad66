package io.github.lambdalint.deployment.serverless;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Collects the resources of a template before it is evaluated. */
final class Draft {

  private final Map<String, Value> resources = new LinkedHashMap<>();
  private final Map<String, Span> keys = new LinkedHashMap<>();

  /** Adds a resource under a logical id. */
  void add(String id, String type, Mapping properties, Mapping metadata, Span key) {
    resources.put(
        id,
        Mapping.empty(key)
            .with("Type", text(type, key))
            .with("Properties", properties)
            .with("Metadata", metadata));
    keys.put(id, key);
  }

  /** Adds a resource that has no more to say than its properties. */
  void add(String id, String type, Mapping properties, Span key) {
    add(id, type, properties, Mapping.empty(key), key);
  }

  /** Adds a resource unless its id is taken. */
  void addOnce(String id, String type, Mapping properties, Span key) {
    if (!resources.containsKey(id)) {
      add(id, type, properties, key);
    }
  }

  /** Changes the properties of a resource that is there. */
  void change(String id, UnaryOperator<Mapping> change) {
    resources.computeIfPresent(
        id,
        (any, value) -> {
          Mapping resource = (Mapping) value;
          return resource.with("Properties", change.apply(Settings.map(resource, "Properties")));
        });
  }

  /** Puts the resources that the user declares over those collected so far. */
  Mapping with(Mapping declared) {
    return over(new Mapping(resources, keys, declared.span()), declared);
  }

  /** Puts one map over another: maps are merged, lists joined, other values replaced. */
  static Mapping over(Mapping lower, Mapping upper) {
    Map<String, Value> entries = new LinkedHashMap<>(lower.entries());
    Map<String, Span> keys = new LinkedHashMap<>(lower.keys());
    upper
        .entries()
        .forEach(
            (key, value) -> {
              entries.merge(key, value, Draft::over);
              keys.put(key, upper.keySpan(key));
            });
    return new Mapping(entries, keys, lower.span());
  }

  private static Value over(Value below, Value above) {
    if (below instanceof Mapping lower && above instanceof Mapping upper) {
      return over(lower, upper);
    }
    return below instanceof Sequence first && above instanceof Sequence second
        ? joined(first, second)
        : above;
  }

  private static Sequence joined(Sequence first, Sequence second) {
    List<Value> items = new ArrayList<>(first.items());
    items.addAll(second.items());
    return new Sequence(items, second.span());
  }

  static Scalar text(String text, Span span) {
    return new Scalar(text, span);
  }

  /** Makes a {@code Ref}. */
  static Mapping ref(String id, Span span) {
    return Mapping.empty(span).with("Ref", text(id, span));
  }

  /** Makes an {@code Fn::GetAtt}. */
  static Mapping arn(String id, Span span) {
    return Mapping.empty(span).with("Fn::GetAtt", text(id + ".Arn", span));
  }

  /** Makes the metadata that names a resource. */
  static Mapping named(String name, Span span) {
    return Mapping.empty(span).with(Resource.NAME, text(name, span));
  }

  /** Makes the logical id that the framework gives to a function. */
  static String functionId(String name) {
    return capitalised(name.replace("-", "Dash").replace("_", "Underscore")) + "LambdaFunction";
  }

  /** Makes the part of a logical id that stands for a name: its letters and digits. */
  static String idPart(String name) {
    return capitalised(name.replaceAll("[^0-9A-Za-z]", ""));
  }

  private static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
