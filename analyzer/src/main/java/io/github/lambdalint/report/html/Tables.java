package io.github.lambdalint.report.html;

import static io.github.lambdalint.report.html.Html.element;

import java.util.List;
import java.util.stream.Stream;

/** Makes tables. */
final class Tables {

  private Tables() {}

  /**
   * Makes a table that is scrolled when it is wider than the screen, by keyboard too.
   *
   * @param label says what is listed to those who cannot see it
   */
  static Element of(String label, List<String> titles, List<? extends Html> rows) {
    return element("div")
        .classed("scroll")
        .with("tabindex", 0)
        .with("role", "group")
        .with("aria-label", label)
        .containing(element("table").containing(head(titles), element("tbody").containing(rows)));
  }

  static Element head(List<String> titles) {
    Stream<Element> cells = titles.stream().map(title -> element("th", title).with("scope", "col"));
    return element("thead").containing(element("tr").containing(cells.toList()));
  }
}
