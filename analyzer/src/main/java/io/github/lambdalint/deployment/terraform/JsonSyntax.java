package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.document.MalformedDocumentException;
import io.github.lambdalint.deployment.terraform.hcl.Body;
import io.github.lambdalint.deployment.terraform.hcl.Body.Argument;
import io.github.lambdalint.deployment.terraform.hcl.Body.Block;
import io.github.lambdalint.deployment.terraform.hcl.Expression;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Entries;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Entry;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Items;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Literal;
import io.github.lambdalint.deployment.terraform.hcl.HclReader;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON syntax of configurations into the tree of the native one.
 *
 * <p>Blocks within resources stay arguments that are maps or lists of maps: only the provider knows
 * which is which.
 */
final class JsonSyntax {

  /** The number of labels of the blocks that concern us. */
  private static final Map<String, Integer> LABELS =
      Map.of("variable", 1, "output", 1, "module", 1, "locals", 0, "resource", 2, "data", 2);

  private JsonSyntax() {}

  /** Reads a configuration. */
  static Body configuration(Mapping root) throws MalformedDocumentException {
    List<Block> blocks = new ArrayList<>();
    for (Map.Entry<String, Value> entry : root.entries().entrySet()) {
      Integer labels = LABELS.get(entry.getKey());
      if (labels != null) {
        addBlocks(
            entry.getKey(),
            List.of(),
            labels,
            entry.getValue(),
            root.keySpan(entry.getKey()),
            blocks);
      }
    }
    return new Body(List.of(), blocks);
  }

  /** Reads a file of values. */
  static Body values(Mapping root) throws MalformedDocumentException {
    return body(root);
  }

  private static void addBlocks(
      String type, List<String> labels, int more, Value value, Span span, List<Block> blocks)
      throws MalformedDocumentException {
    if (value instanceof Sequence list) {
      for (Value item : list.items()) {
        addBlocks(type, labels, more, item, span, blocks);
      }
    } else if (value instanceof Mapping map && more == 0) {
      blocks.add(new Block(type, labels, body(map), span, map.span()));
    } else if (value instanceof Mapping map) {
      for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
        List<String> longer = new ArrayList<>(labels);
        longer.add(entry.getKey());
        addBlocks(type, longer, more - 1, entry.getValue(), map.keySpan(entry.getKey()), blocks);
      }
    }
  }

  private static Body body(Mapping map) throws MalformedDocumentException {
    List<Argument> arguments = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
      Span key = map.keySpan(entry.getKey());
      if (entry.getKey().equals("dynamic")) {
        addDynamic(entry.getValue(), key, blocks);
      } else {
        arguments.add(new Argument(entry.getKey(), expression(entry.getValue()), key));
      }
    }
    return new Body(arguments, blocks);
  }

  /** Here, unlike elsewhere, it is known that the content is a block. */
  private static void addDynamic(Value value, Span span, List<Block> blocks)
      throws MalformedDocumentException {
    Mapping types = value instanceof Mapping map ? map : Mapping.empty(span);
    for (Map.Entry<String, Value> entry : types.entries().entrySet()) {
      Value each = entry.getValue();
      for (Value item : each instanceof Sequence list ? list.items() : List.of(each)) {
        if (item instanceof Mapping dynamic) {
          List<Block> content = new ArrayList<>();
          Value inner = dynamic.get("content").orElse(Mapping.empty(span));
          addBlocks("content", List.of(), 0, inner, dynamic.keySpan("content"), content);
          Body body = new Body(body(dynamic.without("content")).arguments(), content);
          blocks.add(
              new Block(
                  "dynamic",
                  List.of(entry.getKey()),
                  body,
                  types.keySpan(entry.getKey()),
                  item.span()));
        }
      }
    }
  }

  private static Expression expression(Value value) throws MalformedDocumentException {
    if (value instanceof Sequence list) {
      List<Expression> items = new ArrayList<>();
      for (Value item : list.items()) {
        items.add(expression(item));
      }
      return new Items(items, value.span());
    }
    if (value instanceof Mapping map) {
      List<Entry> entries = new ArrayList<>();
      for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
        Expression key = new Literal(entry.getKey(), map.keySpan(entry.getKey()));
        entries.add(new Entry(key, expression(entry.getValue())));
      }
      return new Entries(entries, value.span());
    }
    String text = ((Scalar) value).text();
    return text.contains("${") || text.contains("%{")
        ? HclReader.template(value.span(), text)
        : new Literal(text, value.span());
  }
}
