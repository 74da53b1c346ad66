package io.github.lambdalint.deployment.terraform;

import static java.util.Map.entry;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.document.Texts;
import io.github.lambdalint.source.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds the functions that make texts and numbers. */
final class TextFunctions {

  private static final Pattern VERB = Pattern.compile("%(%|[a-z]|#v)");

  static final Map<String, PureFunction> ALL =
      Map.ofEntries(
          entry("basename", text(path -> path.substring(path.lastIndexOf('/') + 1))),
          entry("ceil", rounded(RoundingMode.CEILING)),
          entry("chomp", text(text -> text.replaceFirst("[\\r\\n]+$", ""))),
          entry("dirname", text(TextFunctions::folder)),
          entry("floor", rounded(RoundingMode.FLOOR)),
          entry("format", TextFunctions::format),
          entry("join", TextFunctions::join),
          entry("lower", text(text -> text.toLowerCase(Locale.ROOT))),
          entry("max", numbers(BigDecimal::max)),
          entry("min", numbers(BigDecimal::min)),
          entry("nonsensitive", same()),
          entry("pathexpand", same()),
          entry("replace", TextFunctions::replace),
          entry("sensitive", same()),
          entry("split", TextFunctions::split),
          entry("substr", TextFunctions::substring),
          entry("title", text(TextFunctions::title)),
          entry("tobool", same()),
          entry("tonumber", same()),
          entry("tostring", same()),
          entry("trim", TextFunctions::trim),
          entry("trimprefix", TextFunctions::trimPrefix),
          entry("trimspace", text(String::strip)),
          entry("trimsuffix", TextFunctions::trimSuffix),
          entry("upper", text(text -> text.toUpperCase(Locale.ROOT))));

  private TextFunctions() {}

  private static PureFunction text(UnaryOperator<String> operator) {
    return (arguments, span) ->
        texts(arguments, 1).map(texts -> new Scalar(operator.apply(texts.get(0)), span));
  }

  private static PureFunction rounded(RoundingMode mode) {
    return (arguments, span) ->
        texts(arguments, 1)
            .flatMap(texts -> Numbers.read(texts.get(0)))
            .map(number -> new Scalar(Numbers.write(number.setScale(0, mode)), span));
  }

  private static PureFunction numbers(BinaryOperator<BigDecimal> operator) {
    return (arguments, span) ->
        texts(arguments, arguments.size())
            .map(texts -> texts.stream().flatMap(text -> Numbers.read(text).stream()).toList())
            .filter(numbers -> numbers.size() == arguments.size())
            .flatMap(numbers -> numbers.stream().reduce(operator))
            .map(number -> new Scalar(Numbers.write(number), span));
  }

  private static PureFunction same() {
    return (arguments, span) -> arguments.stream().findFirst();
  }

  /** Returns the texts of at least {@code number} arguments; empty when one is not known. */
  static Optional<List<String>> texts(List<Value> arguments, int number) {
    List<String> texts =
        arguments.stream()
            .filter(Scalar.class::isInstance)
            .map(argument -> ((Scalar) argument).text())
            .toList();
    return texts.size() == arguments.size() && texts.size() >= number && number > 0
        ? Optional.of(texts)
        : Optional.empty();
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "." : path.substring(0, Math.max(1, slash));
  }

  private static String title(String text) {
    return Pattern.compile("\\b\\p{L}")
        .matcher(text)
        .replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT));
  }

  private static Optional<Value> join(List<Value> arguments, Span span) {
    if (arguments.size() < 2 || !(arguments.get(0) instanceof Scalar separator)) {
      return Optional.empty();
    }
    List<Value> parts = new ArrayList<>();
    for (Value argument : arguments.subList(1, arguments.size())) {
      if (!(argument instanceof Sequence list)) {
        return Optional.empty();
      }
      for (Value item : list.items()) {
        if (!parts.isEmpty()) {
          parts.add(separator);
        }
        parts.add(item);
      }
    }
    return Optional.of(concatenate(parts, span));
  }

  /** Fills in verbs that write an argument as it is; others, such as padded ones, are unknown. */
  private static Optional<Value> format(List<Value> arguments, Span span) {
    if (arguments.isEmpty() || !(arguments.get(0) instanceof Scalar pattern)) {
      return Optional.empty();
    }
    String text = pattern.text();
    List<Value> parts = new ArrayList<>();
    Matcher verb = VERB.matcher(text);
    int end = 0;
    int next = 1;
    while (verb.find()) {
      parts.add(new Scalar(text.substring(end, verb.start()), span));
      end = verb.end();
      if (verb.group(1).equals("%")) {
        parts.add(new Scalar("%", span));
      } else if (next < arguments.size()) {
        parts.add(arguments.get(next++));
      } else {
        return Optional.empty();
      }
    }
    String rest = text.substring(end);
    if (rest.contains("%")) {
      return Optional.empty();
    }
    parts.add(new Scalar(rest, span));
    return Optional.of(concatenate(parts, span));
  }

  /** Joins the parts that hold anything, so that one reference alone stays one. */
  private static Value concatenate(List<Value> parts, Span span) {
    List<Value> filled =
        parts.stream()
            .filter(part -> !(part instanceof Scalar scalar && scalar.text().isEmpty()))
            .toList();
    return filled.isEmpty() ? new Scalar("", span) : Texts.concatenate(filled, span);
  }

  /** Replaces a plain text; patterns between slashes are left alone. */
  private static Optional<Value> replace(List<Value> arguments, Span span) {
    if (arguments.size() != 3 || texts(arguments.subList(1, 3), 2).isEmpty()) {
      return Optional.empty();
    }
    String wanted = arguments.get(1).written().orElseThrow();
    String replacement = arguments.get(2).written().orElseThrow();
    boolean isPattern = wanted.length() > 1 && wanted.startsWith("/") && wanted.endsWith("/");
    if (isPattern || wanted.isEmpty() || arguments.get(0) instanceof Reference) {
      return Optional.empty();
    }
    return texts(arguments, 3)
        .map(texts -> new Scalar(texts.get(0).replace(wanted, replacement), span));
  }

  private static Optional<Value> split(List<Value> arguments, Span span) {
    return texts(arguments, 2)
        .filter(texts -> !texts.get(0).isEmpty())
        .map(
            texts -> {
              List<Value> parts = new ArrayList<>();
              for (String part : texts.get(1).split(Pattern.quote(texts.get(0)), -1)) {
                parts.add(new Scalar(part, span));
              }
              return new Sequence(parts, span);
            });
  }

  private static Optional<Value> substring(List<Value> arguments, Span span) {
    return texts(arguments, 3)
        .flatMap(
            texts -> {
              Optional<Integer> start = Numbers.index(texts.get(1));
              int length = Numbers.index(texts.get(2)).orElse(Integer.MAX_VALUE / 2);
              String text = texts.get(0);
              return start
                  .filter(from -> from <= text.length())
                  .map(from -> text.substring(from, Math.min(text.length(), from + length)))
                  .map(part -> new Scalar(part, span));
            });
  }

  private static Optional<Value> trim(List<Value> arguments, Span span) {
    return texts(arguments, 2)
        .map(
            texts -> {
              String text = texts.get(0);
              int start = 0;
              int end = text.length();
              while (start < end && texts.get(1).indexOf(text.charAt(start)) >= 0) {
                start++;
              }
              while (end > start && texts.get(1).indexOf(text.charAt(end - 1)) >= 0) {
                end--;
              }
              return new Scalar(text.substring(start, end), span);
            });
  }

  private static Optional<Value> trimPrefix(List<Value> arguments, Span span) {
    return texts(arguments, 2)
        .map(
            texts -> {
              String text = texts.get(0);
              String prefix = texts.get(1);
              return new Scalar(
                  text.startsWith(prefix) ? text.substring(prefix.length()) : text, span);
            });
  }

  private static Optional<Value> trimSuffix(List<Value> arguments, Span span) {
    return texts(arguments, 2)
        .map(
            texts -> {
              String text = texts.get(0);
              String suffix = texts.get(1);
              boolean ends = text.endsWith(suffix);
              return new Scalar(
                  ends ? text.substring(0, text.length() - suffix.length()) : text, span);
            });
  }
}
