package io.github.lambdalint.report.html;

import static io.github.lambdalint.report.html.Html.element;
import static io.github.lambdalint.report.html.Html.text;

import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Quotes the lines of a file around a place. */
final class Excerpt {

  /** Cuts lines that no reader would follow, as of generated files. */
  private static final int LONGEST = 240;

  private Excerpt() {}

  /** Quotes {@code around} lines on both sides of {@code span}. */
  static Html of(View view, Span span, int around) {
    int first = Math.max(1, span.line() - around);
    int last = Math.min(view.lines().count(span.file()), span.line() + around);
    List<Html> lines = new ArrayList<>();
    for (int number = first; number <= last; number++) {
      String line = view.lines().get(span.file(), number);
      boolean isMarked = number == span.line();
      lines.add(
          element("span")
              .classed(isMarked ? "line marked" : "line")
              .with("data-line", number)
              .containing(isMarked ? marked(line, span) : text(cut(line) + "\n")));
    }
    return lines.isEmpty()
        ? element("p", "The file can no longer be read.").classed("muted")
        : element("pre")
            .classed("excerpt")
            .with("tabindex", 0)
            .with("aria-label", "Lines %d to %d of %s".formatted(first, last, view.file(span)))
            .containing(element("code").containing(lines));
  }

  private static Html marked(String line, Span span) {
    String shown = cut(line);
    int start = Math.min(span.column() - 1, shown.length());
    int end =
        span.endLine() > span.line()
            ? shown.length()
            : Math.max(start, Math.min(span.endColumn() - 1, shown.length()));
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
