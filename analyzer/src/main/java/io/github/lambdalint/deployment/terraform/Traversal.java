package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Choice;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import java.util.List;
import java.util.Optional;

/** Takes attributes and items out of values. */
final class Traversal {

  private Traversal() {}

  /** Returns an attribute of a value; one that it does not have is null. */
  static Value attribute(RootModule root, Value of, String name) {
    if (Nothing.is(of)) {
      return of;
    }
    if (of instanceof Mapping mapping) {
      return mapping.get(name).orElseGet(() -> Nothing.at(of.span()));
    }
    if (of instanceof Scalar) {
      return Nothing.at(of.span());
    }
    if (of instanceof Reference reference) {
      return root.attribute(reference, name);
    }
    if (of instanceof Choice choice) {
      return new Choice(
          choice.alternatives().stream().map(each -> attribute(root, each, name)).toList(),
          of.span());
    }
    // Terraform 0.11 wrote items as attributes: list.0
    return of instanceof Sequence
        ? index(of, new Scalar(name, of.span()))
        : unknownPart(of, "." + name);
  }

  /** Returns an item of a list or map. */
  static Value index(Value of, Value key) {
    if (Nothing.is(of)) {
      return of;
    }
    if (of instanceof Choice choice) {
      return new Choice(
          choice.alternatives().stream().map(each -> index(each, key)).toList(), of.span());
    }
    // The only instance of a resource whose number is not known is any of its instances.
    if (of instanceof Reference) {
      return of;
    }
    Optional<String> written =
        key instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    if (written.isEmpty()) {
      return anyOf(of);
    }
    if (of instanceof Mapping mapping) {
      return mapping.get(written.get()).orElseGet(() -> Nothing.at(of.span()));
    }
    if (of instanceof Sequence list) {
      return Numbers.index(written.get())
          .filter(index -> index < list.items().size())
          .map(index -> list.items().get(index))
          .orElseGet(() -> unknownPart(of, ""));
    }
    return unknownPart(of, "[" + written.get() + "]");
  }

  /** Returns the items between which an unknown key decides. */
  private static Value anyOf(Value of) {
    List<Value> items =
        of instanceof Mapping mapping
            ? List.copyOf(mapping.entries().values())
            : of instanceof Sequence list ? list.items() : List.of();
    List<Value> different = items.stream().distinct().toList();
    if (different.isEmpty()) {
      return unknownPart(of, "[…]");
    }
    return different.size() == 1 ? different.get(0) : new Choice(different, of.span());
  }

  /** Extends the text of an unknown value by what is asked of it. */
  private static Value unknownPart(Value of, String part) {
    if (of instanceof Unknown unknown
        && unknown.text().startsWith("${")
        && unknown.text().indexOf('}') == unknown.text().length() - 1) {
      String text = unknown.text().substring(0, unknown.text().length() - 1);
      return new Unknown(text + part + "}", unknown.references(), of.span());
    }
    return new Unknown("${…}", of.span());
  }
}
