package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.deployment.terraform.hcl.Expression.For;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs one for expression over a collection. */
final class Loop {

  private final Evaluator evaluator;
  private final For loop;
  private final Scope scope;
  private final List<Value> items = new ArrayList<>();
  private final Map<String, Value> entries = new LinkedHashMap<>();
  private final Map<String, Span> keys = new LinkedHashMap<>();

  Loop(Evaluator evaluator, For loop, Scope scope) {
    this.evaluator = evaluator;
    this.loop = loop;
    this.scope = scope;
  }

  Value value(Value collection) {
    if (collection instanceof Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        step(new Scalar(Integer.toString(i), loop.span()), list.items().get(i));
      }
    } else if (collection instanceof Mapping mapping) {
      mapping.entries().forEach((key, value) -> step(new Scalar(key, mapping.keySpan(key)), value));
    } else {
      List<Value.Reference> references =
          collection instanceof Unknown unknown ? unknown.references() : List.of();
      return new Unknown("${…}", references, loop.span());
    }
    return loop.key().isPresent()
        ? new Mapping(entries, keys, loop.span())
        : new Sequence(items, loop.span());
  }

  private void step(Value key, Value value) {
    Scope inner = scope.with(loop.valueName(), value);
    if (!loop.keyName().isEmpty()) {
      inner = inner.with(loop.keyName(), key);
    }
    Scope names = inner;
    boolean isLeftOut =
        loop.condition()
            .flatMap(condition -> Operators.truth(evaluator.evaluate(condition, names)))
            .filter(holds -> !holds)
            .isPresent();
    if (isLeftOut) {
      return;
    }
    Value result = evaluator.evaluate(loop.value(), names);
    if (loop.key().isEmpty()) {
      items.add(result);
      return;
    }
    Optional<String> name = evaluator.evaluate(loop.key().get(), names).written();
    if (name.isPresent()) {
      entries.merge(name.get(), grouped(result), this::joined);
      keys.putIfAbsent(name.get(), key.span());
    }
  }

  private Value grouped(Value value) {
    return loop.isGrouped() ? new Sequence(List.of(value), value.span()) : value;
  }

  private Value joined(Value before, Value value) {
    if (!loop.isGrouped()) {
      return value;
    }
    List<Value> all = new ArrayList<>(((Sequence) before).items());
    all.addAll(((Sequence) value).items());
    return new Sequence(all, before.span());
  }
}
