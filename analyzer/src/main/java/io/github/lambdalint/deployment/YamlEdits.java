package io.github.lambdalint.deployment;

import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.source.Edit;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.TextLines;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Changes properties in YAML that people write with CloudFormation's names, line by line, so that
 * comments and layout stay.
 *
 * <p>A property can have come from elsewhere: from the globals of a template, an anchor, another
 * name. So the text of the file decides whether it stands where it seems to.
 */
public record YamlEdits(Template template) {

  private static final Pattern KEY = Pattern.compile("[\\w\"'-]+:(\\s.*)?");

  /** Replaces the value of a property, if it is written as such in {@code properties}. */
  public Optional<Edit> replace(Mapping properties, String key, String value) {
    return properties
        .get(key)
        .filter(old -> isWritten())
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .filter(scalar -> properties.span().contains(scalar.span()))
        .filter(scalar -> marked(scalar.span()).equals(Optional.of(scalar.text())))
        .map(scalar -> new Edit(scalar.span(), value));
  }

  /**
   * Adds a property below the last one that fills a line of its own, if there is one.
   *
   * @param value in YAML's flow style
   */
  public Optional<Edit> add(Mapping properties, String key, String value) {
    return properties.keys().keySet().stream()
        .filter(each -> isWritten() && fillsALine(properties, each))
        .map(properties::keySpan)
        .max(Comparator.comparingInt(Span::line))
        .map(
            last ->
                Edit.insert(
                    endOfLine(last),
                    "\n%s%s: %s".formatted(" ".repeat(last.column() - 1), key, value)));
  }

  private boolean isWritten() {
    return template.madeFrom().isEmpty()
        && (template.dialect() == Dialect.SAM || template.dialect() == Dialect.CLOUDFORMATION);
  }

  private static boolean fillsALine(Mapping properties, String key) {
    Span at = properties.keySpan(key);
    Span value = properties.get(key).map(Value::span).orElse(at);
    Span whole = properties.span();
    if (!isYaml(at) || !whole.contains(at) || value.endLine() != at.line()) {
      return false;
    }
    String line = line(at);
    return at.column() == whole.column()
        && at.column() <= line.length()
        && line.substring(0, at.column() - 1).isBlank()
        && KEY.matcher(line.substring(at.column() - 1)).matches();
  }

  private static boolean isYaml(Span span) {
    String name = span.file().toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static Optional<String> marked(Span span) {
    String line = line(span);
    return isYaml(span) && span.line() == span.endLine() && span.endColumn() <= line.length() + 1
        ? Optional.of(line.substring(span.column() - 1, span.endColumn() - 1))
        : Optional.empty();
  }

  private static Span endOfLine(Span span) {
    int end = line(span).length() + 1;
    return new Span(span.file(), span.line(), end, span.line(), end);
  }

  private static String line(Span span) {
    List<String> lines = TextLines.of(span.file());
    return span.line() <= lines.size() ? lines.get(span.line() - 1) : "";
  }
}
