package io.github.lambdalint.deployment;

import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.source.Edit;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.TextLines;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Changes settings in the templates that people write, line by line, so that comments and layout
 * stay: in YAML and in Terraform's own language.
 *
 * <p>A setting can have come from elsewhere: from the globals of a template, an anchor, a variable,
 * another name. So the text of the file decides whether it stands where it seems to.
 */
public record TemplateEdits(Template template) {

  private static final Pattern YAML_KEY = Pattern.compile("[\\w\"'-]+:(\\s.*)?");
  private static final Pattern HCL_KEY = Pattern.compile("[\\w-]+\\s*=\\s.*");

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
   * Adds a setting below the last one that fills a line of its own, if there is one.
   *
   * @param name in the words of CloudFormation
   * @param value a number
   */
  public Optional<Edit> add(Mapping properties, String name, String value) {
    String separator = template.dialect() == Dialect.TERRAFORM ? " = " : ": ";
    return add(properties, SettingNames.translate(name, template.dialect()) + separator + value);
  }

  /** Adds a line below the last setting that fills a line of its own, if there is one. */
  public Optional<Edit> add(Mapping properties, String text) {
    return properties.keys().keySet().stream()
        .filter(each -> isWritten() && fillsALine(properties, each))
        .map(properties::keySpan)
        .max(Comparator.comparingInt(Span::line))
        .map(last -> Edit.append(last.file(), last.line(), line(last), below(last, text)));
  }

  /** Adds a queue for the messages of {@code queue} that fail, if that can be done safely. */
  public static Optional<List<Edit>> addDeadLetterQueue(Resource queue) {
    return DeadLetterQueue.addTo(queue);
  }

  /**
   * Puts a line below a setting; in Terraform their signs stand in a column, or a blank between.
   */
  private static String below(Span last, String text) {
    String indent = "\n" + " ".repeat(last.column() - 1);
    int sign = isYaml(last.file()) ? -1 : text.indexOf('=');
    if (sign < 0) {
      return indent + text;
    }
    int room = line(last).indexOf('=') - last.column() + 1 - sign;
    return room < 0
        ? "\n" + indent + text
        : indent + text.substring(0, sign) + " ".repeat(room) + text.substring(sign);
  }

  private boolean isWritten() {
    return template.madeFrom().isEmpty() && template.dialect() != Dialect.CDK;
  }

  private static boolean fillsALine(Mapping properties, String key) {
    Span at = properties.keySpan(key);
    Span value = properties.get(key).map(Value::span).orElse(at);
    Span whole = properties.span();
    String line = line(at);
    if (!isText(at)
        || !whole.contains(at)
        || value.endLine() != at.line()
        || at.column() > line.length()
        || !line.substring(0, at.column() - 1).isBlank()) {
      return false;
    }
    String setting = line.substring(at.column() - 1);
    return isYaml(at.file())
        ? at.column() == whole.column() && YAML_KEY.matcher(setting).matches()
        : HCL_KEY.matcher(setting).matches();
  }

  private static boolean isText(Span span) {
    return isYaml(span.file()) || span.file().toString().endsWith(".tf");
  }

  static boolean isYaml(Path file) {
    String name = file.toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static Optional<String> marked(Span span) {
    String line = line(span);
    return isText(span) && span.line() == span.endLine() && span.endColumn() <= line.length() + 1
        ? Optional.of(line.substring(span.column() - 1, span.endColumn() - 1))
        : Optional.empty();
  }

  private static String line(Span span) {
    List<String> lines = TextLines.of(span.file());
    return span.line() <= lines.size() ? lines.get(span.line() - 1) : "";
  }
}
