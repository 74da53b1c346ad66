package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.deployment.terraform.hcl.Body.Block;
import io.github.lambdalint.deployment.terraform.hcl.Expression;
import io.github.lambdalint.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Is what {@code count} or {@code for_each} make of a block.
 *
 * <p>When they are not known, there is one instance without a key that stands for all.
 *
 * @param scopes by what an instance adds to the address: nothing, or its key between brackets
 */
record Instances(Shape shape, Map<String, Scope> scopes, Mapping keys) {

  /** More instances than this are not written by hand. */
  private static final int MAX_COUNT = 1_000;

  private enum Shape {
    SINGLE,
    LIST,
    MAP
  }

  static Instances of(Evaluator evaluator, Block block, Scope scope) {
    Optional<Expression> count = block.body().argument("count");
    if (count.isPresent()) {
      return counted(evaluator.evaluate(count.get(), scope), scope, block.span());
    }
    Optional<Expression> forEach = block.body().argument("for_each");
    if (forEach.isPresent()) {
      return keyed(evaluator.evaluate(forEach.get(), scope), scope, block.span());
    }
    return single(scope, block.span());
  }

  /** Makes the one instance of a block that depends on itself. */
  static Instances unknown(Scope scope, Span span) {
    return single(scope, span);
  }

  private static Instances single(Scope scope, Span span) {
    return new Instances(Shape.SINGLE, Map.of("", scope), Mapping.empty(span));
  }

  private static Instances counted(Value count, Scope scope, Span span) {
    Optional<Integer> number = number(count);
    if (number.isEmpty()) {
      return single(scope.with("count", index("${count.index}", span)), span);
    }
    Map<String, Scope> scopes = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(number.get(), MAX_COUNT); i++) {
      String suffix = number.get() == 1 ? "" : "[" + i + "]";
      scopes.put(suffix, scope.with("count", index(Integer.toString(i), span)));
    }
    return new Instances(Shape.LIST, scopes, Mapping.empty(span));
  }

  private static Optional<Integer> number(Value count) {
    return count instanceof Scalar scalar
        ? Numbers.index(scalar.text()).or(() -> Operators.truth(count).map(it -> it ? 1 : 0))
        : Optional.empty();
  }

  private static Value index(String text, Span span) {
    Value number = text.startsWith("$") ? new Unknown(text, span) : new Scalar(text, span);
    return Mapping.empty(span).with("index", number);
  }

  private static Instances keyed(Value collection, Scope scope, Span span) {
    Mapping items = items(collection, span);
    if (items.entries().isEmpty() && !isEmpty(collection)) {
      Value any = each(new Unknown("${each.key}", span), new Unknown("${each.value}", span), span);
      return single(scope.with("each", any), span);
    }
    Map<String, Scope> scopes = new LinkedHashMap<>();
    items
        .entries()
        .forEach(
            (key, value) -> {
              if (scopes.size() < MAX_COUNT) {
                Value each = each(new Scalar(key, items.keySpan(key)), value, span);
                scopes.put("[" + key + "]", scope.with("each", each));
              }
            });
    return new Instances(Shape.MAP, scopes, items);
  }

  /** Returns the entries of a map, or each item of a set as key and value; of a choice all. */
  private static Mapping items(Value collection, Span span) {
    Map<String, Value> entries = new LinkedHashMap<>();
    Map<String, Span> keys = new LinkedHashMap<>();
    for (Value each : collection.alternatives()) {
      if (each instanceof Mapping map) {
        entries.putAll(map.entries());
        map.entries().keySet().forEach(key -> keys.put(key, map.keySpan(key)));
      } else if (each instanceof Sequence list) {
        for (Value item : list.items()) {
          item.written().ifPresent(key -> entries.put(key, item));
          item.written().ifPresent(key -> keys.put(key, item.span()));
        }
      }
    }
    return new Mapping(entries, keys, span);
  }

  private static boolean isEmpty(Value collection) {
    return (collection instanceof Mapping map && map.entries().isEmpty())
        || (collection instanceof Sequence list && list.items().isEmpty());
  }

  private static Value each(Value key, Value value, Span span) {
    return Mapping.empty(span).with("key", key).with("value", value);
  }

  /** Returns what the block's name stands for, given what stands for one instance. */
  Value value(Function<String, Value> instance, Span span) {
    return switch (shape) {
      case SINGLE -> instance.apply("");
      case LIST -> new Sequence(scopes.keySet().stream().map(instance).toList(), span);
      case MAP -> {
        Map<String, Value> entries = new LinkedHashMap<>();
        scopes
            .keySet()
            .forEach(
                suffix ->
                    entries.put(suffix.substring(1, suffix.length() - 1), instance.apply(suffix)));
        yield new Mapping(entries, keys.keys(), span);
      }
    };
  }
}
