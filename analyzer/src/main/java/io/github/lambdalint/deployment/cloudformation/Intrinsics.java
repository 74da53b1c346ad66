package io.github.lambdalint.deployment.cloudformation;

import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Choice;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.deployment.document.Recursion;
import io.github.lambdalint.deployment.document.Texts;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Evaluates CloudFormation's intrinsic functions as far as the files tell.
 *
 * <p>Values keep the place where they are used, not that of the parameter or mapping they come
 * from: there the property is set.
 */
final class Intrinsics {

  private static final String NO_VALUE = "${AWS::NoValue}";

  /** Bounds what large values can grow to when many places use them or join them to texts. */
  private static final int MAX_EXPANSION = 1_000_000;

  private final Stack stack;
  private final Recursion recursion;
  private int expansion;

  Intrinsics(Stack stack, Recursion recursion) {
    this.stack = stack;
    this.recursion = recursion;
  }

  /** Evaluates all functions within {@code raw}. */
  Value evaluate(Value raw) {
    return recursion
        .descend(() -> evaluateLevel(raw))
        .orElseGet(() -> new Unknown("${…}", raw.span()));
  }

  private Value evaluateLevel(Value raw) {
    if (raw instanceof Sequence sequence) {
      return new Sequence(
          sequence.items().stream().map(this::evaluate).filter(Intrinsics::isSet).toList(),
          raw.span());
    }
    if (!(raw instanceof Mapping mapping)) {
      return raw;
    }
    if (mapping.entries().size() == 1) {
      String name = mapping.entries().keySet().iterator().next();
      if (name.equals("Ref") || name.startsWith("Fn::")) {
        return apply(name, mapping.entries().get(name), raw.span());
      }
    }
    return evaluateEntries(mapping);
  }

  private Mapping evaluateEntries(Mapping mapping) {
    Map<String, Value> entries = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (key, value) -> {
              Value evaluated = evaluate(value);
              if (isSet(evaluated)) {
                entries.put(key, evaluated);
              }
            });
    return new Mapping(entries, mapping.keys(), mapping.span());
  }

  private static boolean isSet(Value value) {
    return !(value instanceof Unknown unknown && unknown.text().equals(NO_VALUE));
  }

  private Value apply(String function, Value argument, Span span) {
    if (expansion > MAX_EXPANSION) {
      return unknown(function, span);
    }
    return switch (function) {
      case "Ref" ->
          argument instanceof Scalar name ? ref(name.text(), span) : unknown(function, span);
      case "Fn::GetAtt" -> getAtt(argument, span);
      case "Fn::Sub" -> counted(sub(argument, span));
      case "Fn::Join" -> counted(join(evaluate(argument), span));
      case "Fn::Select" -> select(evaluate(argument), span);
      case "Fn::Split" -> counted(split(evaluate(argument), span));
      case "Fn::If" -> either(argument, span);
      case "Fn::FindInMap" -> findInMap(evaluate(argument), span);
      case "Fn::ImportValue" -> importValue(evaluate(argument), span);
      case "Fn::Transform" -> transform(argument, span);
      case "Fn::Base64", "Fn::ToJsonString" -> evaluate(argument);
      default -> unknown(function, span);
    };
  }

  private static Unknown unknown(String function, Span span) {
    return new Unknown("${" + function + "}", span);
  }

  private Value ref(String name, Span span) {
    // Pseudo parameters, and variables of other tools that nobody has filled in.
    if (name.contains(":")) {
      return new Unknown("${" + name + "}", span);
    }
    return stack
        .parameter(name)
        .map(value -> expand(value, span))
        .orElseGet(() -> new Reference(stack.template(), name, "", span));
  }

  private Value importValue(Value name, Span span) {
    Optional<Value> imported =
        name instanceof Scalar known ? stack.imported(known.text()) : Optional.empty();
    return imported
        .map(value -> expand(value, span))
        .orElseGet(() -> unknown("Fn::ImportValue", span));
  }

  /** Puts in what {@code AWS::Include} names, if that is a file of the project. */
  private Value transform(Value argument, Span span) {
    Setting transform = Setting.of(argument, span, "Name");
    Optional<Value> location = Setting.of(argument, span, "Parameters.Location").value();
    return location
        .filter(any -> transform.text().equals(Optional.of("AWS::Include")))
        .flatMap(stack::include)
        .map(this::counted)
        .orElseGet(() -> unknown("Fn::Transform", span));
  }

  private Value expand(Value value, Span span) {
    if (expansion > MAX_EXPANSION) {
      return new Unknown("${…}", span);
    }
    return Texts.at(span, counted(value));
  }

  private Value counted(Value value) {
    expansion += Texts.size(value);
    return value;
  }

  private Value getAtt(Value argument, Span span) {
    List<Value> path = items(evaluate(argument));
    if (!path.stream().allMatch(Scalar.class::isInstance)) {
      return unknown("Fn::GetAtt", span);
    }
    return attribute(String.join(".", path.stream().map(Texts::written).toList()), span);
  }

  private Value attribute(String path, Span span) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return new Reference(stack.template(), path, "", span);
    }
    String resource = path.substring(0, dot);
    String attribute = path.substring(dot + 1);
    return stack
        .output(resource, attribute)
        .map(value -> expand(value, span))
        .orElseGet(() -> new Reference(stack.template(), resource, attribute, span));
  }

  private Value sub(Value argument, Span span) {
    List<Value> items = items(argument);
    Optional<String> text = items.stream().findFirst().flatMap(Value::written);
    if (text.isEmpty()) {
      return unknown("Fn::Sub", span);
    }
    Mapping variables =
        items.size() > 1 && items.get(1) instanceof Mapping given
            ? evaluateEntries(given)
            : Mapping.empty(span);
    return Texts.substitute(
        new Scalar(text.get(), span),
        name ->
            variables
                .get(name)
                .or(
                    () ->
                        Optional.of(name.contains(".") ? attribute(name, span) : ref(name, span))));
  }

  private static Value join(Value argument, Span span) {
    List<Value> items = items(argument);
    if (items.size() != 2
        || !(items.get(0) instanceof Scalar delimiter)
        || !(items.get(1) instanceof Sequence list)) {
      return new Unknown("${Fn::Join}", references(argument), span);
    }
    List<Value> parts = new ArrayList<>();
    for (Value item : list.items()) {
      if (!parts.isEmpty() && !delimiter.text().isEmpty()) {
        parts.add(delimiter);
      }
      parts.add(item);
    }
    return parts.isEmpty() ? new Scalar("", span) : Texts.concatenate(parts, span);
  }

  private static Value select(Value argument, Span span) {
    List<Value> items = items(argument);
    if (items.size() == 2
        && items.get(0) instanceof Scalar index
        && items.get(1) instanceof Sequence list
        && index.text().matches("\\d{1,4}")
        && Integer.parseInt(index.text()) < list.items().size()) {
      return Texts.at(span, list.items().get(Integer.parseInt(index.text())));
    }
    return new Unknown("${Fn::Select}", references(argument), span);
  }

  private static Value split(Value argument, Span span) {
    List<Value> items = items(argument);
    if (items.size() == 2
        && items.get(0) instanceof Scalar delimiter
        && items.get(1) instanceof Scalar text
        && !delimiter.text().isEmpty()) {
      List<Value> parts = new ArrayList<>();
      for (String part : text.text().split(Pattern.quote(delimiter.text()), -1)) {
        parts.add(new Scalar(part, span));
      }
      return new Sequence(parts, span);
    }
    return new Unknown("${Fn::Split}", references(argument), span);
  }

  private Value either(Value argument, Span span) {
    List<Value> items = items(argument);
    if (items.size() != 3 || !(items.get(0) instanceof Scalar condition)) {
      return unknown("Fn::If", span);
    }
    Optional<Boolean> decided = stack.conditions().decide(condition.text());
    if (decided.isPresent()) {
      return evaluate(items.get(decided.get() ? 1 : 2));
    }
    return new Choice(List.of(evaluate(items.get(1)), evaluate(items.get(2))), span);
  }

  private Value findInMap(Value argument, Span span) {
    List<Value> items = items(argument);
    if (items.size() < 3 || !(items.get(0) instanceof Scalar name)) {
      return unknown("Fn::FindInMap", span);
    }
    List<Value> rows =
        stack.mappings().get(name.text()).stream()
            .flatMap(map -> under(map, items.get(1)).stream())
            .toList();
    List<Value> found =
        rows.stream()
            .flatMap(row -> under(row, items.get(2)).stream())
            .map(value -> expand(value, span))
            .distinct()
            .toList();
    if (found.isEmpty()) {
      return unknown("Fn::FindInMap", span);
    }
    return found.size() == 1 ? found.get(0) : new Choice(found, span);
  }

  /** Returns what lies under a key, or under each of the keys when the key is not known. */
  private static List<Value> under(Value map, Value key) {
    if (!(map instanceof Mapping mapping)) {
      return List.of();
    }
    return key instanceof Scalar scalar
        ? mapping.get(scalar.text()).stream().toList()
        : List.copyOf(mapping.entries().values());
  }

  private static List<Value> items(Value argument) {
    return argument instanceof Sequence sequence ? sequence.items() : List.of(argument);
  }

  private static List<Reference> references(Value argument) {
    if (argument instanceof Sequence sequence) {
      return sequence.items().stream().flatMap(item -> references(item).stream()).toList();
    }
    return Texts.references(argument);
  }
}
