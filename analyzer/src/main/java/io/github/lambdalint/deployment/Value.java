package io.github.lambdalint.deployment;

import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Map;

/** Is a value of a template after its intrinsic functions, with the place where it is written. */
public sealed interface Value {

  /** Marks where the value is written. */
  Span span();

  /** Holds a string, number or boolean as its text. */
  record Scalar(String text, Span span) implements Value {}

  /** Holds a list. */
  record Sequence(List<Value> items, Span span) implements Value {}

  /** Holds a map in the order of the template; keys know their own places. */
  record Mapping(Map<String, Value> entries, Map<String, Span> keys, Span span) implements Value {}

  /**
   * Points at another resource of the same deployment: all of it, or one attribute such as {@code
   * Arn}.
   */
  record Reference(String resource, String attribute, Span span) implements Value {}

  /** Holds the values between which a condition decides. */
  record Choice(List<Value> alternatives, Span span) implements Value {}

  /** Stands for a value that the files do not tell. */
  record Unknown(String why, Span span) implements Value {}
}
