package io.github.lambdalint.deployment.document;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Choice;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values together to texts and moves values to other places. */
public final class Texts {

  /** More combinations than this help nobody: the text counts as unknown then. */
  private static final int MAX_COMBINATIONS = 16;

  /** Above CloudFormation's own limit of a megabyte for a template. */
  private static final int MAX_LENGTH = 2_000_000;

  /** Stops at the next dollar sign, so that a text of many open braces is read but once. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}$]*+)}");

  /** A text takes as much memory as a value for each of so many characters. */
  private static final int TEXT_WEIGHT = 8;

  private Texts() {}

  /** Joins the parts; one part alone stays what it is, such as a reference. */
  public static Value concatenate(List<Value> parts, Span span) {
    List<List<Value>> choices = parts.stream().map(Value::alternatives).toList();
    int combinations = 1;
    for (List<Value> choice : choices) {
      combinations *= choice.size();
      if (combinations > MAX_COMBINATIONS) {
        return joined(parts, span);
      }
    }
    List<Value> texts = new ArrayList<>();
    for (int number = 0; number < combinations; number++) {
      texts.add(joined(combination(choices, number), span));
    }
    return texts.size() == 1 ? texts.get(0) : new Choice(texts, span);
  }

  /** Takes one alternative of each choice, which the digits of {@code number} tell. */
  private static List<Value> combination(List<List<Value>> choices, int number) {
    List<Value> parts = new ArrayList<>();
    int rest = number;
    for (List<Value> choice : choices) {
      parts.add(choice.get(rest % choice.size()));
      rest /= choice.size();
    }
    return parts;
  }

  private static Value joined(List<Value> parts, Span span) {
    if (parts.size() == 1) {
      return at(span, parts.get(0));
    }
    StringBuilder text = new StringBuilder();
    Set<Reference> references = new LinkedHashSet<>();
    boolean isKnown = true;
    for (Value part : parts) {
      isKnown &= part instanceof Scalar;
      text.append(written(part));
      if (text.length() > MAX_LENGTH) {
        return new Unknown("${…}", span);
      }
      references.addAll(references(part));
    }
    return isKnown
        ? new Scalar(text.toString(), span)
        : new Unknown(text.toString(), List.copyOf(references), span);
  }

  /**
   * Replaces each <code>${name}</code> in a text; <code>${!name}</code> stands for itself.
   *
   * @param values gives the value of a name; a name without one stays unknown
   */
  public static Value substitute(Scalar text, Function<String, Optional<Value>> values) {
    List<Value> parts = new ArrayList<>();
    Span span = text.span();
    Matcher matcher = PLACEHOLDER.matcher(text.text());
    int end = 0;
    while (matcher.find()) {
      addText(parts, text.text().substring(end, matcher.start()), span);
      String name = matcher.group(2).trim();
      String written = "${" + name + "}";
      if (matcher.group(1).isEmpty()) {
        parts.add(values.apply(name).orElseGet(() -> new Unknown(written, span)));
      } else {
        addText(parts, written, span);
      }
      end = matcher.end();
    }
    addText(parts, text.text().substring(end), span);
    return parts.isEmpty() ? text : concatenate(parts, span);
  }

  private static void addText(List<Value> parts, String text, Span span) {
    if (!text.isEmpty()) {
      parts.add(new Scalar(text, span));
    }
  }

  /** Writes a value as it stands within a text: what is not known as <code>${…}</code>. */
  public static String written(Value value) {
    if (value instanceof Scalar scalar) {
      return scalar.text();
    }
    if (value instanceof Unknown unknown) {
      return unknown.text();
    }
    if (value instanceof Reference reference) {
      String attribute = reference.attribute().isEmpty() ? "" : "." + reference.attribute();
      return "${" + reference.resource() + attribute + "}";
    }
    return "${…}";
  }

  /** Returns the references that are this value or parts of its text. */
  public static List<Reference> references(Value value) {
    if (value instanceof Reference reference) {
      return List.of(reference);
    }
    return value instanceof Unknown unknown ? unknown.references() : List.of();
  }

  /** Counts a value and all that it holds, and a long text as several values. */
  public static int size(Value value) {
    Collection<Value> parts = List.of();
    if (value instanceof Choice choice) {
      parts = choice.alternatives();
    } else if (value instanceof Sequence sequence) {
      parts = sequence.items();
    } else if (value instanceof Mapping mapping) {
      parts = mapping.entries().values();
    }
    int size = 1 + value.written().map(String::length).orElse(0) / TEXT_WEIGHT;
    for (Value part : parts) {
      size += size(part);
    }
    return size;
  }

  /** Copies a value with all of its places being {@code span}. */
  public static Value at(Span span, Value value) {
    if (value instanceof Scalar scalar) {
      return new Scalar(scalar.text(), span, scalar.origin());
    }
    if (value instanceof Reference it) {
      return new Reference(it.template(), it.resource(), it.attribute(), span);
    }
    if (value instanceof Unknown unknown) {
      return new Unknown(unknown.text(), unknown.references(), span);
    }
    if (value instanceof Choice choice) {
      return new Choice(choice.alternatives().stream().map(each -> at(span, each)).toList(), span);
    }
    if (value instanceof Sequence sequence) {
      return new Sequence(sequence.items().stream().map(each -> at(span, each)).toList(), span);
    }
    Map<String, Value> entries = new LinkedHashMap<>();
    Map<String, Span> keys = new LinkedHashMap<>();
    ((Mapping) value)
        .entries()
        .forEach(
            (key, each) -> {
              entries.put(key, at(span, each));
              keys.put(key, span);
            });
    return new Mapping(entries, keys, span);
  }
}
