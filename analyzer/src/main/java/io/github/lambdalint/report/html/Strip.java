package io.github.lambdalint.report.html;

import static io.github.lambdalint.report.html.Html.element;
import static io.github.lambdalint.report.html.Html.text;

import io.github.lambdalint.report.Moment;
import io.github.lambdalint.rule.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Shows the life of an execution environment and what was found at each of its times. */
final class Strip {

  private Strip() {}

  static Html of(View view, List<Finding> findings) {
    return element("ol")
        .classed("strip")
        .with("aria-label", "Findings along the life of an execution environment")
        .containing(
            Stream.of(Moment.values()).map(moment -> cell(view, moment, findings)).toList());
  }

  private static Html cell(View view, Moment moment, List<Finding> findings) {
    List<Html> found =
        findings.stream()
            .filter(finding -> view.moment(finding) == moment)
            .map(finding -> link(view, finding))
            .toList();
    return element("li")
        .classed(found.isEmpty() ? "empty" : "busy")
        .containing(
            element("h4", moment.title()),
            element("p", moment.description()).classed("muted"),
            found.isEmpty()
                ? element("p", "nothing found").classed("muted nothing")
                : element("ul").containing(found));
  }

  private static Html link(View view, Finding finding) {
    return element("li")
        .containing(
            Labels.level(finding.severity()),
            text(" "),
            element("a", finding.rule().id()).with("href", "#" + view.id(finding)).classed("jump"));
  }
}
