package io.github.lambdalint.report.html;

import static io.github.lambdalint.report.html.Html.element;
import static io.github.lambdalint.report.html.Html.text;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.report.ConsoleReport;
import io.github.lambdalint.report.Levels;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what was found and lists the functions. */
record Overview(View view) {

  Html counts() {
    return element("ul")
        .classed("counts")
        .containing(
            Levels.WORST_FIRST.stream()
                .map(
                    level ->
                        tile(
                            Levels.word(level),
                            count(view.result().findings(), level),
                            level == Severity.INFO ? "info" : Levels.word(level) + "s"))
                .toList())
        .containing(tile("quiet", view.result().suppressed().size(), "suppressed"));
  }

  private static Html tile(String look, long number, String label) {
    return element("li")
        .classed(number == 0 ? "count none" : "count " + look)
        .containing(element("strong", String.valueOf(number)), text(" "), element("span", label));
  }

  /** Tells what was looked at, since nothing found may mean nothing seen. */
  Html lookedAt() {
    return element("p", "Looked at " + ConsoleReport.coverage(view.result()) + ".")
        .classed("muted");
  }

  Html functions() {
    return element("div")
        .with("id", "functions")
        .containing(
            Tables.of(
                "Functions",
                List.of(
                    "Function", "Errors", "Warnings", "Info", "Invoked by", "An event that fails"),
                view.functions().stream().map(this::row).toList()));
  }

  private Html row(LambdaFunction function) {
    List<FateRow> rows = FateRow.of(function);
    List<Finding> findings = view.of(function);
    return element("tr")
        .containing(name(function))
        .containing(
            Levels.WORST_FIRST.stream()
                .map(level -> number(level, count(findings, level)))
                .toList())
        .containing(
            element("td")
                .containing(
                    rows.isEmpty()
                        ? element("span", ConsoleReport.noSource(function)).classed("muted")
                        : lines(rows.stream().map(Overview::source))),
            element("td").containing(lines(rows.stream().map(Overview::fate))));
  }

  private Html name(LambdaFunction function) {
    return element("th")
        .with("scope", "row")
        .containing(
            element("a")
                .with("href", "#" + view.id(function))
                .containing(Html.name(function.name())),
            view.isAmbiguous(function)
                ? element("div").containing(Labels.place(view.place(function)))
                : Html.NOTHING);
  }

  private static Html lines(Stream<Element> lines) {
    return Html.all(lines.collect(Collectors.toList()));
  }

  private static Element source(FateRow row) {
    return element("div", "%s (%s)".formatted(row.title(), row.model()));
  }

  private static Element fate(FateRow row) {
    String ends = row.fate().describeEnds().replace("`", "");
    return element("div")
        .containing(
            text(row.attempts() + ", then "),
            element("span", ends).classed(row.fate().isLost() ? "bad" : ""),
            text(row.blocked().map(", while "::concat).orElse("")));
  }

  private static Html number(Severity level, long count) {
    return element("td", count == 0 ? "–" : String.valueOf(count))
        .classed(count == 0 ? "number muted" : "number " + Levels.word(level))
        .with("data-sort", String.valueOf(count));
  }

  private static long count(List<Finding> findings, Severity level) {
    return findings.stream().filter(finding -> finding.severity() == level).count();
  }
}
