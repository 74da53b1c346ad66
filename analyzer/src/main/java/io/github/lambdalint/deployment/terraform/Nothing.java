package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Choice;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/** Stands for {@code null}: an argument that has it counts as not written. */
final class Nothing {

  private static final String TEXT = "${null}";

  private Nothing() {}

  static Value at(Span span) {
    return new Unknown(TEXT, span);
  }

  static boolean is(Value value) {
    return value instanceof Unknown unknown && unknown.text().equals(TEXT);
  }

  /** Copies a value without what is null in it; a null alternative is a default to be. */
  static Value removeFrom(Value value) {
    if (value instanceof Mapping mapping) {
      Map<String, Value> entries = new LinkedHashMap<>();
      mapping
          .entries()
          .forEach(
              (key, each) -> {
                if (!is(each)) {
                  entries.put(key, removeFrom(each));
                }
              });
      return new Mapping(entries, mapping.keys(), mapping.span());
    }
    if (value instanceof Sequence sequence) {
      return new Sequence(
          sequence.items().stream().filter(item -> !is(item)).map(Nothing::removeFrom).toList(),
          value.span());
    }
    if (value instanceof Choice choice) {
      return new Choice(
          choice.alternatives().stream()
              .map(each -> is(each) ? new Unknown("${default}", each.span()) : removeFrom(each))
              .toList(),
          value.span());
    }
    return value;
  }
}
