package io.github.lambdalint.report.html;

import static io.github.lambdalint.report.html.Html.element;
import static io.github.lambdalint.report.html.Html.text;

import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Quotes the lines of a file around a place. */
final class Excerpt {

  /** Cuts lines that no reader would follow, as of generated files. */
  private static final int LONGEST = 240;

  private Excerpt() {}

  /** Quotes {@code around} lines on both sides of {@code span}. */
  static Html of(View view, Span span, int around) {
    int first = Math.max(1, span.line() - around);
    int last = Math.min(view.lines().count(span.file()), span.line() + around);
    List<String> texts =
        IntStream.rangeClosed(first, last)
            .mapToObj(number -> view.lines().get(span.file(), number))
            .toList();
    int indent = indent(texts);
    List<Html> lines = new ArrayList<>();
    for (int number = first; number <= last; number++) {
      String text = texts.get(number - first);
      String line = text.substring(Math.min(indent, text.length()));
      boolean isMarked = number == span.line();
      lines.add(
          element("span")
              .classed(isMarked ? "line marked" : "line")
              .with("data-line", number)
              .containing(isMarked ? marked(line, span, indent) : text(cut(line) + "\n")));
    }
    return lines.isEmpty()
        ? element("p", "The file can no longer be read.").classed("muted")
        : element("pre")
            .classed("excerpt")
            .with("tabindex", 0)
            .with("role", "group")
            .with("aria-label", "Lines %d to %d of %s".formatted(first, last, view.file(span)))
            .containing(element("code").containing(lines));
  }

  /** Returns how many blanks all lines begin with, which would only push code off the screen. */
  private static int indent(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isBlank())
        .map(TextLines::indent)
        .reduce(Excerpt::commonStart)
        .map(String::length)
        .orElse(0);
  }

  private static String commonStart(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return one.substring(0, length);
  }

  private static Html marked(String line, Span span, int indent) {
    String shown = cut(line);
    int start = Math.max(0, Math.min(span.column() - 1 - indent, shown.length()));
    int end =
        span.endLine() > span.line()
            ? shown.length()
            : Math.max(start, Math.min(span.endColumn() - 1 - indent, shown.length()));
    return start >= end
        ? text(shown + "\n")
        : Html.all(
            List.of(
                text(shown.substring(0, start)),
                element("mark", shown.substring(start, end)),
                text(shown.substring(end) + "\n")));
  }

  private static String cut(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
  }
}
