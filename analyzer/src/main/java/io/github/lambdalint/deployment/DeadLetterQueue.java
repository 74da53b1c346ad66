package io.github.lambdalint.deployment;

import io.github.lambdalint.source.Edit;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gives a queue in a YAML template a second queue for the messages that fail, below its own lines.
 *
 * @param lines of the template
 * @param queue its lines, from the id on
 */
record DeadLetterQueue(Span id, List<String> lines, Lines queue) {

  /** Is the least that AWS recommends for functions. */
  private static final int RECEIVES = 5;

  /** Is fourteen days, the longest that SQS keeps a message. */
  private static final int RETENTION = 1_209_600;

  private static final Pattern OPEN = Pattern.compile("[\\w\"']+:\\s*(#.*)?");
  private static final Pattern PROPERTIES = Pattern.compile("\\s*Properties:.*");
  private static final Pattern DECIDING = Pattern.compile("\\s*(Condition|KmsMasterKeyId):.*");

  /**
   * Is a key with the deeper lines below it.
   *
   * @param first line of the key, from 1
   * @param last line that is neither blank nor a comment
   */
  private record Lines(int first, int last) {}

  /** Proposes to add it; empty when the queue is not written line by line, or not simple. */
  static Optional<List<Edit>> addTo(Resource queue) {
    Span id = queue.span();
    List<String> lines = TextLines.of(id.file());
    if (!TemplateEdits.isYaml(id.file())
        || queue.template().madeFrom().isPresent()
        || id.line() >= lines.size()
        || !OPEN.matcher(lines.get(id.line() - 1).strip()).matches()
        || !queue.property("FifoQueue").isAbsent()) {
      return Optional.empty();
    }
    return Optional.of(new DeadLetterQueue(id, lines, block(lines, id.line())))
        .filter(it -> it.isSimple(queue))
        .map(it -> it.edits(queue.id()));
  }

  private static Lines block(List<String> lines, int first) {
    int indent = indent(lines.get(first - 1));
    int last = first;
    for (int i = first + 1; i <= lines.size(); i++) {
      String line = lines.get(i - 1);
      if (!line.isBlank() && indent(line) <= indent && !line.strip().startsWith("#")) {
        break;
      }
      last = line.isBlank() || line.strip().startsWith("#") ? last : i;
    }
    return new Lines(first, last);
  }

  private static int indent(String line) {
    return TextLines.indent(line).length();
  }

  private boolean isSimple(Resource resource) {
    return queue.last() > queue.first()
        && properties().map(it -> OPEN.matcher(line(it).strip()).matches()).orElse(true)
        && texts().noneMatch(line -> line.contains("\t") || DECIDING.matcher(line).matches())
        && lines.stream().noneMatch(line -> line.contains(newId(resource.id())));
  }

  private Stream<String> texts() {
    return lines.subList(queue.first() - 1, queue.last()).stream();
  }

  private String line(int number) {
    return lines.get(number - 1);
  }

  private static String newId(String queue) {
    return queue + "DeadLetters";
  }

  /** Returns how deep the first line below a key is indented. */
  private int depth(Lines block) {
    int first = block.first() + 1;
    while (line(first).isBlank() || line(first).strip().startsWith("#")) {
      first++;
    }
    return indent(line(first));
  }

  /** Finds the line of the properties, at the same depth as the first line of the queue. */
  private Optional<Integer> properties() {
    int depth = depth(queue);
    for (int i = queue.first() + 1; i <= queue.last(); i++) {
      if (indent(line(i)) == depth && PROPERTIES.matcher(line(i)).matches()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private List<Edit> edits(String id) {
    int outer = indent(line(queue.first()));
    int unit = depth(queue) - outer;
    Lines properties = properties().map(it -> block(lines, it)).orElse(queue);
    List<String> policy = new ArrayList<>();
    if (properties == queue) {
      policy.add(" ".repeat(outer + unit) + "Properties:");
    }
    int depth =
        properties == queue || properties.last() == properties.first()
            ? outer + 2 * unit
            : depth(properties);
    policy.add(" ".repeat(depth) + "RedrivePolicy:");
    policy.add(" ".repeat(depth + unit) + "deadLetterTargetArn: !GetAtt " + newId(id) + ".Arn");
    policy.add(" ".repeat(depth + unit) + "maxReceiveCount: " + RECEIVES);
    List<String> letters =
        List.of(
            " ".repeat(outer) + newId(id) + ":",
            " ".repeat(outer + unit) + "Type: AWS::SQS::Queue",
            " ".repeat(outer + unit) + "Properties:",
            " ".repeat(outer + 2 * unit) + "MessageRetentionPeriod: " + RETENTION);
    String added = (isSpaced() ? "\n" : "") + below(letters);
    return properties.last() == queue.last()
        ? List.of(insert(queue.last(), below(policy) + added))
        : List.of(insert(properties.last(), below(policy)), insert(queue.last(), added));
  }

  /** Says whether a blank line stands before the queue and the comments on it. */
  private boolean isSpaced() {
    int above = queue.first() - 1;
    while (above > 0 && line(above).strip().startsWith("#")) {
      above--;
    }
    return above > 0 && line(above).isBlank();
  }

  private static String below(List<String> texts) {
    return "\n" + String.join("\n", texts);
  }

  private Edit insert(int line, String text) {
    return Edit.append(id.file(), line, line(line), text);
  }
}
