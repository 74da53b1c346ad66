package io.github.lambdalint.deployment.cdk;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Choice;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Is a resource in the making. */
final class Draft {

  private final String id;
  private final String path;
  private final String type;
  private final boolean isPlain;
  private final Span span;
  private Mapping properties;
  private Mapping metadata;

  /**
   * Starts without properties.
   *
   * @param path of the construct in its app
   * @param extent all that the program writes of it
   */
  Draft(String id, String path, String type, boolean isPlain, Span span, Span extent) {
    this.isPlain = isPlain;
    this.id = id;
    this.path = path;
    this.type = type;
    this.span = span;
    this.properties = Mapping.empty(extent);
    this.metadata = Mapping.empty(span).with("aws:cdk:path", new Scalar(path, span));
  }

  String id() {
    return id;
  }

  String path() {
    return path;
  }

  String type() {
    return type;
  }

  Span span() {
    return span;
  }

  Mapping properties() {
    return properties;
  }

  void set(Mapping newProperties) {
    properties = newProperties;
  }

  /** Says whether the program writes the resource out under CloudFormation's names. */
  boolean isPlain() {
    return isPlain;
  }

  void annotate(String name, Value value) {
    metadata = metadata.with(name, value);
  }

  Resource resource(Template template) {
    return new Resource(id, type, properties, metadata, span, template);
  }

  /** Copies a map with a value at a path, making the maps and lists on the way. */
  static Mapping put(Mapping to, List<String> path, Value value, Span key) {
    boolean isList = path.get(0).endsWith("[]");
    String name = isList ? path.get(0).substring(0, path.get(0).length() - 2) : path.get(0);
    Value old = to.get(name).orElse(null);
    Span nameKey = old == null ? key : to.keySpan(name);
    if (path.size() == 1) {
      return isList ? to.with(name, appended(old, value), nameKey) : to.with(name, value, key);
    }
    List<String> rest = path.subList(1, path.size());
    if (isList) {
      boolean isStarted = old instanceof Sequence list && !list.items().isEmpty();
      Value first = isStarted ? ((Sequence) old).items().get(0) : null;
      Value item = within(first, rest, value, key);
      return to.with(name, new Sequence(List.of(item), key), nameKey);
    }
    return to.with(name, within(old, rest, value, key), nameKey);
  }

  /** Puts a value into a map; what is not known may hold it already. */
  private static Value within(Value old, List<String> path, Value value, Span key) {
    if (old instanceof Choice choice) {
      return new Choice(
          choice.alternatives().stream().map(each -> within(each, path, value, key)).toList(),
          choice.span());
    }
    if (old instanceof Unknown) {
      return old;
    }
    return put(old instanceof Mapping map ? map : Mapping.empty(key), path, value, key);
  }

  private static Sequence appended(Value list, Value value) {
    List<Value> items = new ArrayList<>(list instanceof Sequence old ? old.items() : List.of());
    items.addAll(value instanceof Sequence more ? more.items() : List.of(value));
    return new Sequence(items, value.span());
  }
}
