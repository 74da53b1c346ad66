package io.github.lambdalint.deployment;

import io.github.lambdalint.deployment.Value.Choice;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Is what a template says of one property: nothing, a value, one of several, or something that
 * cannot be known.
 *
 * @param value empty when the template does not mention the property
 * @param span the value, the key of a map or list, or the owner of a property that is missing
 */
public record Setting(Optional<Value> value, Span span) implements Place {

  /** What YAML, JSON and HCL take for a decimal number, unlike Java, to which 30d is one. */
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?\\d{1,15}(\\.\\d*)?([eE][-+]?\\d{1,2})?");

  /**
   * Follows a dotted path of map keys, through lists into all of their items.
   *
   * @param owner the place to point at when the path leads nowhere
   */
  public static Setting of(Value root, Span owner, String path) {
    Value here = root;
    Span span = root.span();
    for (String key : path.split("\\.")) {
      Optional<Value> next = child(here, key);
      if (next.isEmpty()) {
        return new Setting(Optional.empty(), owner);
      }
      span = place(here, key, next.get());
      here = next.get();
    }
    return new Setting(Optional.of(here), span);
  }

  /** A map or list may begin on the line after its key, where nobody looks for the setting. */
  private static Span place(Value parent, String key, Value child) {
    Span span = child.span();
    Span keySpan = parent instanceof Mapping mapping ? mapping.keySpan(key) : span;
    return keySpan.file().equals(span.file()) && keySpan.line() + 1 == span.line() ? keySpan : span;
  }

  private static Optional<Value> child(Value parent, String key) {
    if (parent instanceof Mapping mapping) {
      return mapping.get(key);
    }
    if (parent instanceof Choice choice) {
      List<Optional<Value>> children =
          choice.alternatives().stream().map(each -> child(each, key)).toList();
      if (children.stream().allMatch(Optional::isEmpty)) {
        return Optional.empty();
      }
      Value absent = new Unknown("default of " + key, choice.span());
      return Optional.of(
          new Choice(children.stream().map(each -> each.orElse(absent)).toList(), choice.span()));
    }
    if (parent instanceof Sequence sequence) {
      List<Value> children =
          sequence.items().stream().flatMap(each -> child(each, key).stream()).toList();
      return children.isEmpty()
          ? Optional.empty()
          : Optional.of(new Sequence(children, sequence.span()));
    }
    return parent instanceof Unknown ? Optional.of(parent) : Optional.empty();
  }

  /** Returns where the one known value is written, such as the default of a parameter. */
  public Span origin() {
    return value.orElse(null) instanceof Scalar scalar ? scalar.origin() : span;
  }

  /** Says that the template does not mention the property. */
  public boolean isAbsent() {
    return value.isEmpty();
  }

  /** Says that the template sets the property, known or not. */
  public boolean isPresent() {
    return value.isPresent();
  }

  /** Says that the property is set, but some possible value of it cannot be known. */
  public boolean isUnknown() {
    return leaves().anyMatch(Unknown.class::isInstance);
  }

  /** Returns the text when there is exactly one possible. */
  public Optional<String> text() {
    List<String> texts = texts();
    return texts.size() == 1 && leaves().allMatch(Scalar.class::isInstance)
        ? Optional.of(texts.get(0))
        : Optional.empty();
  }

  /** Returns every text that is possible and known, without repeats. */
  public List<String> texts() {
    return leaves()
        .flatMap(leaf -> leaf instanceof Scalar scalar ? Stream.of(scalar.text()) : Stream.empty())
        .distinct()
        .toList();
  }

  /** Returns the number when exactly one is possible. */
  public Optional<Integer> number() {
    return text().flatMap(Setting::number);
  }

  /** Returns every number that is possible; nothing when one of the values is no known number. */
  public List<Integer> numbers() {
    List<String> texts = texts();
    List<Integer> numbers = texts.stream().flatMap(text -> number(text).stream()).toList();
    boolean areAllKnown =
        leaves().allMatch(Scalar.class::isInstance) && numbers.size() == texts.size();
    return areAllKnown ? numbers.stream().distinct().toList() : List.of();
  }

  private static Optional<Integer> number(String text) {
    return NUMBER.matcher(text.trim()).matches()
        ? Optional.of((int) Double.parseDouble(text.trim()))
        : Optional.empty();
  }

  /** Returns the truth value when exactly one is possible. */
  public Optional<Boolean> flag() {
    return text()
        .flatMap(
            text ->
                switch (text.trim().toLowerCase(Locale.ROOT)) {
                  case "true", "yes", "on" -> Optional.of(true);
                  case "false", "no", "off" -> Optional.of(false);
                  default -> Optional.empty();
                });
  }

  /** Returns the items of a list; a single value counts as a list of one. */
  public List<Setting> items() {
    return leaves()
        .flatMap(
            leaf -> leaf instanceof Sequence sequence ? sequence.items().stream() : Stream.of(leaf))
        .map(item -> new Setting(Optional.of(item), item.span()))
        .toList();
  }

  /** Reads a property of this map by its path. */
  public Setting property(String path) {
    return value.map(root -> of(root, span, path)).orElse(this);
  }

  /** Returns the resources of the deployment that the property may point at. */
  public List<Reference> references() {
    return leaves()
        .flatMap(
            leaf -> leaf instanceof Reference reference ? Stream.of(reference) : Stream.empty())
        .toList();
  }

  private Stream<Value> leaves() {
    return value.stream().flatMap(root -> root.alternatives().stream());
  }
}
