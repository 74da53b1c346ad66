package io.github.lambdalint.deployment.cloudformation;

import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Choice;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.deployment.document.Recursion;
import io.github.lambdalint.deployment.document.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Holds one template together with the stacks above and below it.
 *
 * <p>Parameters of a nested stack come from all the places that use its template, outputs go the
 * other way; both are evaluated when asked for, and a cycle between them is an unknown value.
 */
final class Stack {

  private final Template template;
  private final Mapping root;
  private final Includes includes;
  private final Conditions conditions;
  private final Intrinsics intrinsics;
  private final List<Use> uses = new ArrayList<>();
  private final Map<String, Stack> nested = new HashMap<>();
  private Map<String, Export> exports = Map.of();
  private final Map<String, Optional<Value>> values = new HashMap<>();
  private final Recursion recursion;

  /** Takes what all stacks of a project share: the files they include, and one recursion. */
  Stack(Template template, Mapping root, Includes includes, Recursion recursion) {
    this.template = template;
    this.root = root;
    this.includes = includes;
    this.recursion = recursion;
    this.intrinsics = new Intrinsics(this, recursion);
    this.conditions = new Conditions(section("Conditions"));
  }

  /** Is one place of another stack that nests this one, with the arguments as written there. */
  private record Use(Stack parent, Mapping arguments) {}

  /** Is one output of another stack. */
  private record Export(Stack stack, String output) {}

  Template template() {
    return template;
  }

  Conditions conditions() {
    return conditions;
  }

  Mapping mappings() {
    return section("Mappings");
  }

  /** Returns a top-level section as written; empty when there is none. */
  Mapping section(String name) {
    return root.get(name)
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast)
        .orElse(Mapping.empty(root.span()));
  }

  Value evaluate(Value raw) {
    return intrinsics.evaluate(raw);
  }

  /** Makes {@code child} the stack that the resource {@code id} of this one nests. */
  void nest(String id, Stack child, Mapping arguments) {
    nested.put(id, child);
    child.uses.add(new Use(this, arguments));
  }

  /** Returns the value of a parameter; empty when no parameter has that name. */
  Optional<Value> parameter(String name) {
    Optional<Value> declaration = section("Parameters").get(name);
    if (declaration.isEmpty()) {
      return Optional.empty();
    }
    return once(name, () -> argument(name, declaration.get()))
        .or(() -> Optional.of(new Unknown("${" + name + "}", declaration.get().span())));
  }

  /**
   * Returns what the uses of this stack give for a parameter, otherwise what its deployment does,
   * otherwise its default.
   */
  private Optional<Value> argument(String name, Value declaration) {
    List<Value> values =
        uses.stream()
            .flatMap(use -> use.arguments().get(name).stream().map(use.parent()::evaluate))
            .toList();
    return values.isEmpty() ? byDefault(name, declaration) : Optional.of(oneOf(values));
  }

  /** Returns an output of the stack that the resource {@code id} nests. */
  Optional<Value> output(String id, String attribute) {
    Stack child = nested.get(id);
    if (child == null || !attribute.startsWith("Outputs.")) {
      return Optional.empty();
    }
    return child.ownOutput(attribute.substring("Outputs.".length()));
  }

  /** Lets stacks import what any of them exports, as those of one CDK app do. */
  static void shareExports(Collection<Stack> stacks) {
    Map<String, Export> shared = new HashMap<>();
    for (Stack stack : stacks) {
      stack
          .section("Outputs")
          .entries()
          .forEach(
              (name, output) -> {
                Setting export = Setting.of(output, output.span(), "Export.Name");
                export.text().ifPresent(text -> shared.put(text, new Export(stack, name)));
              });
    }
    stacks.forEach(stack -> stack.exports = shared);
  }

  /** Returns what another stack of the same folder exports. */
  Optional<Value> imported(String name) {
    return Optional.ofNullable(exports.get(name))
        .flatMap(export -> export.stack().ownOutput(export.output()));
  }

  private Optional<Value> ownOutput(String name) {
    return section("Outputs")
        .get(name)
        .filter(Mapping.class::isInstance)
        .flatMap(output -> ((Mapping) output).get("Value"))
        .flatMap(value -> once("Outputs." + name, () -> Optional.of(evaluate(value))));
  }

  /** Reads and evaluates a file that this template includes; one that includes itself is empty. */
  Optional<Value> include(Value location) {
    return includes
        .read(template.file(), location)
        .flatMap(
            document ->
                once("include " + Texts.written(location), () -> Optional.of(evaluate(document))));
  }

  /** Evaluates what a name stands for, the first time that it is asked for. */
  private Optional<Value> once(String name, Supplier<Optional<Value>> evaluation) {
    Optional<Value> known = values.get(name);
    if (known == null) {
      known = recursion.enter(template.file() + "#" + name, evaluation);
      values.put(name, known);
    }
    return known;
  }

  private static Value oneOf(List<Value> values) {
    return values.size() == 1 ? values.get(0) : new Choice(values, values.get(0).span());
  }

  private Optional<Value> byDefault(String name, Value declaration) {
    Optional<Value> given =
        includes.parameter(name).map(text -> new Scalar(text, declaration.span()));
    if (!(declaration instanceof Mapping mapping)
        || !(given.or(() -> mapping.get("Default")).orElse(null) instanceof Scalar value)) {
      return Optional.empty();
    }
    String type = mapping.get("Type").map(Texts::written).orElse("String");
    if (type.startsWith("AWS::SSM::")) {
      return Optional.empty();
    }
    if (type.equals("CommaDelimitedList") || type.startsWith("List<")) {
      List<Value> items = new ArrayList<>();
      for (String item : value.text().split(",", -1)) {
        items.add(new Scalar(item.trim(), value.span()));
      }
      return Optional.of(new Sequence(items, value.span()));
    }
    return Optional.of(value);
  }
}
