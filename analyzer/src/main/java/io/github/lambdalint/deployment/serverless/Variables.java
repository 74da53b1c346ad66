package io.github.lambdalint.deployment.serverless;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.deployment.document.Properties;
import io.github.lambdalint.deployment.document.Recursion;
import io.github.lambdalint.source.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in <code>${…}</code> variables as far as the project's files tell: {@code self}, {@code
 * file}, {@code param}, {@code opt}, {@code sls:stage} and literal fallbacks.
 *
 * <p>An option that the deployment is not known to be given, or an environment variable without
 * fallback is unknown. Texts without a source before a colon, such as <code>${AWS::Region}</code>
 * or <code>${Queue}</code>, are CloudFormation's.
 */
final class Variables {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{[a-zA-Z]+(?:\\([^)]*\\))?:(?!:).*|\\$\\{file\\(.*");
  private static final Pattern FILE = Pattern.compile("file\\(([^)]*+)\\)(?::(.*))?");
  private static final Pattern LITERAL =
      Pattern.compile("'([^']*)'|\"([^\"]*)\"|(-?\\d+(?:\\.\\d+)?|true|false)");

  /** Bounds what large parts can grow to when many places use them. */
  private static final int MAX_VALUES = 1_000_000;

  /** Bounds what texts can grow to together when they stand in each other. */
  private static final int MAX_FILLED = 10_000_000;

  /** No setting is longer, while embedded scripts and documents are. */
  private static final int MAX_TEXT = 10_000;

  private final Mapping root;
  private final Function<Value, Optional<Value>> files;
  private final Function<String, Optional<String>> given;
  private final Recursion recursion = new Recursion();

  /** Holds the parts of the document that variables name, by their paths. */
  private final Map<String, Optional<Value>> parts = new HashMap<>();

  private int values;
  private int filledCharacters;

  /**
   * Takes the document.
   *
   * @param files reads the document at a path that stands in {@code root}
   * @param given values of options and parameters that the deployment is known to be given
   */
  Variables(
      Mapping root,
      Function<Value, Optional<Value>> files,
      Function<String, Optional<String>> given) {
    this.root = root;
    this.files = files;
    this.given = given;
  }

  /** Fills in all variables within a value. */
  Value resolve(Value value) {
    if (++values > MAX_VALUES) {
      return new Unknown("${…}", value.span());
    }
    return recursion
        .descend(() -> resolveLevel(value))
        .orElseGet(() -> new Unknown("${…}", value.span()));
  }

  private Value resolveLevel(Value value) {
    if (value instanceof Scalar scalar) {
      boolean hasVariables = scalar.text().contains("${") && scalar.text().length() <= MAX_TEXT;
      if (hasVariables && filledCharacters > MAX_FILLED) {
        return new Unknown("${…}", scalar.span());
      }
      return hasVariables ? text(scalar) : scalar;
    }
    if (value instanceof Sequence sequence) {
      return new Sequence(sequence.items().stream().map(this::resolve).toList(), value.span());
    }
    if (value instanceof Mapping mapping) {
      Map<String, Value> entries = new LinkedHashMap<>();
      mapping.entries().forEach((key, each) -> entries.put(key, resolve(each)));
      return new Mapping(entries, mapping.keys(), mapping.span());
    }
    return value;
  }

  private Value text(Scalar scalar) {
    String text = scalar.text();
    StringBuilder filled = new StringBuilder();
    boolean isKnown = true;
    int position = 0;
    for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", position)) {
      int end = closingBrace(text, start);
      String variable = end < 0 ? "" : text.substring(start, end);
      if (!VARIABLE.matcher(variable).matches()) {
        filled.append(text, position, start + 2);
        position = start + 2;
        continue;
      }
      Value value = variable(variable, scalar.span());
      if (start == 0 && end == text.length()) {
        return value;
      }
      filled.append(text, position, start).append(value.written().orElse("${…}"));
      isKnown &= value instanceof Scalar;
      position = end;
      if (filled.length() > MAX_TEXT) {
        return new Unknown("${…}", scalar.span());
      }
    }
    filled.append(text.substring(position));
    filledCharacters += filled.length();
    return isKnown
        ? new Scalar(filled.toString(), scalar.span())
        : new Unknown(filled.toString(), scalar.span());
  }

  /** Returns the place after the brace that closes the one at {@code start}, or -1. */
  private static int closingBrace(String text, int start) {
    int depth = 0;
    for (int i = start + 1; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        depth++;
      } else if (text.charAt(i) == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Returns the value of a variable; a scalar takes the place of its use. */
  private Value variable(String variable, Span span) {
    Value inner = resolve(new Scalar(variable.substring(2, variable.length() - 1), span));
    Optional<Value> value =
        inner instanceof Scalar known ? firstKnown(known.text(), span) : Optional.empty();
    if (value.isEmpty()) {
      return new Unknown(variable, span);
    }
    if (value.get() instanceof Scalar scalar) {
      return new Scalar(scalar.text(), span, scalar.origin());
    }
    return value.get();
  }

  /** Looks the addresses up that are separated by commas, until one leads somewhere. */
  private Optional<Value> firstKnown(String addresses, Span span) {
    int start = 0;
    int depth = 0;
    for (int i = 0; i <= addresses.length(); i++) {
      char c = i == addresses.length() ? ',' : addresses.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (i == addresses.length() || (c == ',' && depth == 0)) {
        Optional<Value> value = lookUp(addresses.substring(start, i).trim(), span);
        if (value.isPresent()) {
          return value;
        }
        start = i + 1;
      }
    }
    return Optional.empty();
  }

  private Optional<Value> lookUp(String address, Span span) {
    Matcher literal = LITERAL.matcher(address);
    if (literal.matches()) {
      String text = literal.group(1) == null ? literal.group(2) : literal.group(1);
      return Optional.of(new Scalar(text == null ? literal.group(3) : text, span));
    }
    Matcher file = FILE.matcher(address);
    if (file.matches()) {
      return recursion.enter(address, () -> inFile(file.group(1).strip(), file.group(2), span));
    }
    int colon = address.indexOf(':');
    String source = colon < 0 ? address : address.substring(0, colon);
    String path = address.substring(colon + 1);
    return switch (source) {
      case "self" -> ofDocument(path);
      case "param" -> recursion.enter(address, () -> given(path, span).or(() -> parameter(path)));
      case "opt" -> given(path, span);
      case "sls" -> path.equals("stage") ? Optional.of(stage(span)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Value> ofDocument(String path) {
    Optional<Value> known = parts.get(path);
    if (known == null) {
      known = recursion.enter("self:" + path, () -> at(root, path).map(this::resolve));
      parts.put(path, known);
    }
    return known;
  }

  private Optional<Value> inFile(String path, String inner, Span span) {
    return files
        .apply(new Scalar(path, span))
        .flatMap(document -> inner == null ? Optional.of(document) : at(document, inner))
        .map(this::resolve);
  }

  private Optional<Value> given(String name, Span span) {
    return given.apply(name).map(text -> new Scalar(text, span));
  }

  private Optional<Value> parameter(String name) {
    return Properties.find(root, List.of("params", "default", name))
        .map(
            value ->
                value instanceof Mapping mapping ? mapping.get("default").orElse(value) : value)
        .map(this::resolve);
  }

  /** Returns the stage that is deployed to: the option, otherwise what the document says. */
  Value stage(Span span) {
    return given("stage", span)
        .or(() -> recursion.enter("stage", () -> at(root, "provider.stage").map(this::resolve)))
        .orElseGet(() -> new Scalar("dev", span));
  }

  private static Optional<Value> at(Value from, String path) {
    return Properties.find(from, List.of(path.split("\\.")));
  }
}
