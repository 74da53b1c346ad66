package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.document.EmbeddedDocument;
import io.github.lambdalint.deployment.document.Properties;
import io.github.lambdalint.deployment.document.Table;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the arguments of a resource the names and the shape that CloudFormation has for them: those
 * of {@code resources.txt}, and else the same words in camel case.
 */
final class Translation {

  /** Minus one stands for no reservation. */
  private static final String RESERVED = "reserved_concurrent_executions";

  /** No resource and no block of the provider takes so many arguments. */
  private static final int MOST_ARGUMENTS = 200;

  private static final Map<String, Translation> BY_TYPE = read();

  private final String type;
  private final Optional<Part> part;
  private final Map<String, Target> targets = new HashMap<>();

  private Translation(String type, Optional<Part> part) {
    this.type = type;
    this.part = part;
  }

  /**
   * Says of what other resource this one is a part.
   *
   * @param argument that names the other
   * @param list of the other in which this is an item; empty when its properties are the other's
   */
  record Part(String argument, Optional<String> list) {

    static Optional<Part> of(List<String> row) {
      return row.size() < 4
          ? Optional.empty()
          : Optional.of(
              new Part(row.get(2), Optional.of(row.get(3)).filter(list -> !list.equals("-"))));
    }
  }

  /**
   * Is where an argument goes.
   *
   * @param path of keys, empty when the argument is left out
   * @param isBlock whether its entries are arguments as well
   * @param isList whether one alone makes a list, too
   * @param isDocument whether it is a document that may be written as a text
   */
  private record Target(List<String> path, boolean isBlock, boolean isList, boolean isDocument) {

    /** Reads a path as {@code resources.txt} describes it. */
    static Target of(String text) {
      boolean isBlock = text.endsWith("/");
      String path = isBlock ? text.substring(0, text.length() - 1) : text;
      boolean isList = path.endsWith("[]");
      boolean isDocument = path.endsWith("{}");
      path = isList || isDocument ? path.substring(0, path.length() - 2) : path;
      List<String> keys = path.equals("-") ? List.of() : List.of(path.split("/"));
      return new Target(keys, isBlock, isList, isDocument);
    }
  }

  private static Map<String, Translation> read() {
    Map<String, Translation> byType = new HashMap<>();
    Translation current = null;
    for (List<String> row : Table.read(Translation.class, "resources.txt")) {
      if (row.get(1).contains("::")) {
        current = new Translation(row.get(1), Part.of(row));
        byType.put(row.get(0), current);
      } else {
        current.targets.put(row.get(0), Target.of(row.get(1)));
      }
    }
    return byType;
  }

  /** Returns the translation of a type of the AWS provider; empty when it does not concern us. */
  static Optional<Translation> of(String type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  /** Returns the type under CloudFormation's name. */
  String type() {
    return type;
  }

  Optional<Part> part() {
    return part;
  }

  /** Writes {@code function_name} as {@code FunctionName}. */
  static String propertyName(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("_")) {
      if (!word.isEmpty()) {
        camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return camel.toString();
  }

  /** Translates the arguments of a resource. */
  Mapping properties(Mapping arguments) {
    return translate(arguments, "", List.of(), Mapping.empty(arguments.span()));
  }

  private Mapping translate(Mapping from, String source, List<String> place, Mapping to) {
    Mapping result = to;
    for (String argument : from.entries().keySet().stream().limit(MOST_ARGUMENTS).toList()) {
      Value value = from.entries().get(argument);
      String name = source.isEmpty() ? argument : source + "/" + argument;
      Target target = targets.get(name);
      if (target == null) {
        List<String> path = new ArrayList<>(place);
        path.add(propertyName(argument));
        target = new Target(path, false, false, false);
      }
      if (!target.path().isEmpty() && !isUnset(name, value)) {
        result = put(result, name, target, value, from.keySpan(argument));
      }
    }
    return result;
  }

  /** Says whether an argument counts as not written: modules write such values by default. */
  private static boolean isUnset(String name, Value value) {
    return value instanceof Scalar scalar
        && (scalar.text().isEmpty() || (name.equals(RESERVED) && scalar.text().equals("-1")));
  }

  private Mapping put(Mapping to, String name, Target target, Value value, Span key) {
    if (target.isBlock() && !target.isList()) {
      return putBlock(to, name, target.path(), value, key);
    }
    Value put = value;
    if (target.isList()) {
      List<Value> items = new ArrayList<>();
      for (Value item : value instanceof Sequence list ? list.items() : List.of(value)) {
        items.add(target.isBlock() ? item(item, name, target.path()) : item);
      }
      put = new Sequence(items, value.span());
    } else if (target.isDocument()) {
      put = EmbeddedDocument.read(value, Map.of()).filter(Mapping.class::isInstance).orElse(value);
    }
    return Properties.put(to, target.path(), put, key);
  }

  /** Puts the entries of a block, which may have been written as a map or a list of one. */
  private Mapping putBlock(Mapping to, String name, List<String> path, Value value, Span key) {
    Value block = value;
    if (value instanceof Sequence list && !list.items().isEmpty()) {
      block = list.items().get(list.items().size() - 1);
    }
    if (!(block instanceof Mapping entries)) {
      return block instanceof Sequence ? to : Properties.put(to, path, block, key);
    }
    return translate(entries, name, path, Properties.put(to, path, Mapping.empty(key), key));
  }

  private Value item(Value item, String name, List<String> path) {
    if (!(item instanceof Mapping entries)) {
      return item;
    }
    Mapping alone = translate(entries, name, path, Mapping.empty(item.span()));
    return Properties.find(alone, path).orElseGet(() -> Mapping.empty(item.span()));
  }
}
