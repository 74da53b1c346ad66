package io.github.lambdalint.deployment.cdk.interpreter;

import io.github.lambdalint.deployment.cdk.interpreter.Term.Joined;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Literal;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Computes the methods of texts and paths. */
final class Texts {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("%(?:(\\d{1,2})\\$)?[-+ 0,#]*\\d*([sdn%])");

  private Texts() {}

  /** Returns what a static method returns that makes a text; empty when it is none of these. */
  static Optional<Term> factory(String type, String method, List<Term> arguments, Span span) {
    return switch (type + "." + method) {
      case "java.lang.String.format" -> format(arguments, span);
      case "java.lang.String.valueOf",
          "java.lang.Integer.toString",
          "java.lang.Integer.valueOf",
          "java.lang.Long.valueOf",
          "java.lang.Boolean.valueOf",
          "java.util.Objects.requireNonNull",
          "java.util.Objects.toString" ->
          arguments.stream().findFirst();
      case "java.lang.Integer.parseInt", "java.lang.Long.parseLong" ->
          arguments.stream().findFirst().flatMap(text -> number(text, span));
      case "java.lang.Boolean.parseBoolean" ->
          arguments.stream()
              .findFirst()
              .flatMap(Operators::text)
              .map(text -> Operators.truth(Boolean.parseBoolean(text), span));
      case "java.lang.String.join" -> joined(arguments, span);
      case "java.nio.file.Path.of", "java.nio.file.Paths.get" -> Optional.of(path(arguments, span));
      case "java.lang.System.getProperty" -> property(arguments, span);
      default -> Optional.empty();
    };
  }

  /** An app runs in its own folder, where its relative paths start too. */
  private static Optional<Term> property(List<Term> arguments, Span span) {
    return arguments.stream()
        .findFirst()
        .flatMap(Operators::text)
        .filter("user.dir"::equals)
        .map(name -> new Literal(".", span));
  }

  private static Optional<Term> number(Term term, Span span) {
    return Operators.text(term)
        .filter(text -> text.matches("-?\\d{1,18}"))
        .map(text -> new Literal(Long.parseLong(text), span));
  }

  private static Optional<Term> joined(List<Term> arguments, Span span) {
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    List<Term> items =
        arguments.size() == 2 && arguments.get(1) instanceof Items list
            ? list.list()
            : arguments.subList(1, arguments.size());
    return Optional.of(separated(items, arguments.get(0), span));
  }

  /** Joins texts with another between them. */
  static Term separated(List<Term> items, Term separator, Span span) {
    List<Term> parts = new ArrayList<>();
    for (Term item : items) {
      if (!parts.isEmpty()) {
        parts.add(separator);
      }
      parts.add(item);
    }
    return Operators.join(parts, span);
  }

  private static Term path(List<Term> parts, Span span) {
    return separated(parts, new Literal("/", span), span);
  }

  /** Fills the placeholders of a format; empty when it is not known. */
  static Optional<Term> format(List<Term> arguments, Span span) {
    if (arguments.isEmpty() || Operators.text(arguments.get(0)).isEmpty()) {
      return Optional.empty();
    }
    String format = Operators.text(arguments.get(0)).get();
    List<Term> parts = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(format);
    int end = 0;
    int next = 1;
    while (matcher.find()) {
      parts.add(new Literal(format.substring(end, matcher.start()), span));
      end = matcher.end();
      String conversion = matcher.group(2);
      if (conversion.equals("%") || conversion.equals("n")) {
        parts.add(new Literal(conversion.equals("n") ? "\n" : "%", span));
        continue;
      }
      int index = matcher.group(1) == null ? next++ : Integer.parseInt(matcher.group(1));
      if (index >= arguments.size()) {
        return Optional.empty();
      }
      parts.add(arguments.get(index));
    }
    parts.add(new Literal(format.substring(end), span));
    return Optional.of(Operators.join(parts, span));
  }

  /** Returns what a method of a text returns; empty when it is not known. */
  static Optional<Term> call(Term text, String method, List<Term> arguments, Span span) {
    return switch (method) {
      case "toString",
          "intern",
          "getPath",
          "getAbsolutePath",
          "toAbsolutePath",
          "toPath",
          "toFile",
          "normalize",
          "strip",
          "trim" ->
          Optional.of(text);
      case "concat", "append" -> Optional.of(Operators.join(with(text, arguments), span));
      case "resolve" -> Optional.of(path(with(text, arguments), span));
      case "formatted" -> format(with(text, arguments), span);
      default ->
          text instanceof Joined
              ? Optional.empty()
              : Operators.text(text).flatMap(known -> known(known, method, arguments, span));
    };
  }

  private static List<Term> with(Term first, List<Term> others) {
    List<Term> all = new ArrayList<>(List.of(first));
    all.addAll(others);
    return all;
  }

  private static Optional<Term> known(String text, String method, List<Term> arguments, Span span) {
    List<String> given = arguments.stream().flatMap(each -> Operators.text(each).stream()).toList();
    if (given.size() != arguments.size()) {
      return Optional.empty();
    }
    return switch (method + given.size()) {
      case "toLowerCase0", "toLowerCase1" -> literal(text.toLowerCase(Locale.ROOT), span);
      case "toUpperCase0", "toUpperCase1" -> literal(text.toUpperCase(Locale.ROOT), span);
      case "replace2" -> replaced(text, given.get(0), given.get(1), span);
      case "equals1" -> literal(text.equals(given.get(0)), span);
      case "equalsIgnoreCase1" -> literal(text.equalsIgnoreCase(given.get(0)), span);
      case "startsWith1" -> literal(text.startsWith(given.get(0)), span);
      case "endsWith1" -> literal(text.endsWith(given.get(0)), span);
      case "contains1" -> literal(text.contains(given.get(0)), span);
      case "isEmpty0" -> literal(text.isEmpty(), span);
      case "isBlank0" -> literal(text.isBlank(), span);
      case "length0" -> literal((long) text.length(), span);
      case "intValue0", "longValue0" -> number(new Literal(text, span), span);
      default -> Optional.empty();
    };
  }

  /** Replaces a text unless the result may be too long to be of interest. */
  private static Optional<Term> replaced(String text, String from, String to, Span span) {
    boolean isShort = (text.length() + 1L) * (to.length() + 1L) <= Operators.LONGEST_TEXT;
    return isShort ? literal(text.replace(from, to), span) : Optional.empty();
  }

  private static Optional<Term> literal(Object value, Span span) {
    return Optional.of(new Literal(value, span));
  }
}
