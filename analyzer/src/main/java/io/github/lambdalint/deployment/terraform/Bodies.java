package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.deployment.terraform.hcl.Body;
import io.github.lambdalint.deployment.terraform.hcl.Body.Argument;
import io.github.lambdalint.deployment.terraform.hcl.Body.Block;
import io.github.lambdalint.deployment.terraform.hcl.Expression;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evaluates the content of blocks to maps; blocks of one type become a list. */
final class Bodies {

  /** What Terraform itself takes out of the block of a resource. */
  private static final Set<String> META =
      Set.of(
          "count",
          "for_each",
          "depends_on",
          "provider",
          "lifecycle",
          "provisioner",
          "connection",
          "timeouts");

  private final Evaluator evaluator;

  Bodies(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Evaluates the block of a resource without what is Terraform's own. */
  Mapping resource(Block block, Scope scope) {
    Body body = block.body();
    Body own =
        new Body(
            body.arguments().stream().filter(it -> !META.contains(it.name())).toList(),
            body.blocks().stream().filter(it -> !META.contains(it.type())).toList());
    return evaluate(own, block.extent(), scope);
  }

  /** Evaluates a block within another. */
  Mapping evaluate(Body body, Span span, Scope scope) {
    Map<String, Value> entries = new LinkedHashMap<>();
    Map<String, Span> keys = new LinkedHashMap<>();
    for (Argument argument : body.arguments()) {
      Value value = evaluator.evaluate(argument.expression(), scope);
      if (!Nothing.is(value)) {
        entries.put(argument.name(), Nothing.removeFrom(value));
        boolean isElsewhere = scope.module().configuration().isStandIn();
        keys.put(argument.name(), isElsewhere ? value.span() : argument.span());
      }
    }
    for (Block block : body.blocks()) {
      boolean isDynamic = block.type().equals("dynamic") && block.labels().size() == 1;
      String type = isDynamic ? block.labels().get(0) : block.type();
      List<Value> items =
          isDynamic
              ? dynamic(block, type, scope)
              : List.of(evaluate(block.body(), block.span(), scope));
      add(entries, type, items, block.span());
      keys.putIfAbsent(type, block.span());
    }
    return new Mapping(entries, keys, span);
  }

  private static void add(Map<String, Value> entries, String type, List<Value> items, Span span) {
    if (items.isEmpty()) {
      return;
    }
    List<Value> all = new ArrayList<>();
    if (entries.get(type) instanceof Sequence before) {
      all.addAll(before.items());
    }
    all.addAll(items);
    entries.put(type, new Sequence(all, span));
  }

  /** Writes out the blocks of a {@code dynamic} one; an unknown number of them counts as one. */
  private List<Value> dynamic(Block block, String type, Scope scope) {
    Body content = block.body().blocks("content").map(Block::body).findFirst().orElse(block.body());
    String iterator = block.body().argument("iterator").flatMap(Bodies::name).orElse(type);
    Value collection =
        block
            .body()
            .argument("for_each")
            .map(each -> evaluator.evaluate(each, scope))
            .orElseGet(() -> new Sequence(List.of(), block.span()));
    return items(collection, iterator, block.span()).entrySet().stream()
        .map(
            entry -> {
              Mapping item =
                  Mapping.empty(block.span())
                      .with("key", new Scalar(entry.getKey(), block.span()))
                      .with("value", entry.getValue());
              return (Value) evaluate(content, block.span(), scope.with(iterator, item));
            })
        .toList();
  }

  /** Returns the name of an iterator, which the JSON syntax writes as a text. */
  private static Optional<String> name(Expression iterator) {
    if (iterator instanceof Expression.Name name) {
      return Optional.of(name.name());
    }
    return iterator instanceof Expression.Literal text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  private static Map<String, Value> items(Value collection, String iterator, Span span) {
    Map<String, Value> items = new LinkedHashMap<>();
    for (Value each : collection.alternatives()) {
      if (each instanceof Mapping map) {
        items.putAll(map.entries());
      } else if (each instanceof Sequence list) {
        list.items().forEach(item -> items.put(Integer.toString(items.size()), item));
      } else if (!Nothing.is(each)) {
        items.put("…", new Unknown("${" + iterator + ".value}", span));
      }
    }
    return items;
  }
}
