package io.github.lambdalint.report.html;

import static io.github.lambdalint.report.html.Html.NOTHING;
import static io.github.lambdalint.report.html.Html.element;
import static io.github.lambdalint.report.html.Html.prose;
import static io.github.lambdalint.report.html.Html.text;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.report.ConsoleReport;
import io.github.lambdalint.report.Levels;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.source.Fix;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Shows a finding: what, where, why, what becomes of the event, how to mend or silence it. */
record FindingCard(View view, Finding finding) {

  private static final int AROUND_FINDING = 4;
  private static final int AROUND_STEP = 2;

  Html toHtml() {
    return element("article")
        .classed("finding " + Levels.word(finding.severity()))
        .with("id", view.id(finding))
        .with("data-level", Levels.word(finding.severity()))
        .with("data-rule", finding.rule().id())
        .with("data-functions", functionIds())
        .with("data-models", models())
        .with("aria-labelledby", view.id(finding) + "-title")
        .containing(
            head(),
            element("div")
                .classed("columns")
                .containing(
                    element("div").classed("where").containing(code(), way(), related()),
                    element("div").classed("answers").containing(why(), fate()),
                    silence()));
  }

  private Html head() {
    RulePage rule = finding.rule();
    return element("header")
        .containing(
            element("p")
                .classed("tags")
                .containing(
                    Labels.level(finding.severity()),
                    text(" "),
                    element("a", rule.id()).classed("rule").with("href", "#rule-" + rule.id()),
                    text(" "),
                    element("span", view.moment(finding).title()).classed("moment"),
                    text(" "),
                    element("a", "#")
                        .classed("anchor")
                        .with("href", "#" + view.id(finding))
                        .with("aria-label", "Link to this finding")),
            element("h4")
                .with("id", view.id(finding) + "-title")
                .containing(prose(finding.message())));
  }

  private Html code() {
    Span span = finding.at().span();
    return element("div")
        .containing(
            element("p").containing(Labels.place(view.place(span))),
            Excerpt.of(view, span, AROUND_FINDING));
  }

  private Html way() {
    List<Step> steps = finding.at().trail();
    if (steps.size() < 2) {
      return NOTHING;
    }
    List<Html> items = new ArrayList<>();
    for (Step step : steps.subList(0, steps.size() - 1)) {
      items.add(element("li").containing(step(step)));
    }
    Step last = steps.get(steps.size() - 1);
    items.add(
        element("li")
            .containing(
                label(last), text(" "), element("span", "the lines above").classed("muted")));
    return section("Way from the handler", element("ol").classed("way").containing(items));
  }

  private Html related() {
    List<Step> related = finding.at().related();
    return related.isEmpty()
        ? NOTHING
        : section(
            "Because of",
            element("ul")
                .classed("way")
                .containing(
                    related.stream().map(each -> element("li").containing(step(each))).toList()));
  }

  private Html step(Step step) {
    return element("details")
        .containing(
            element("summary")
                .containing(label(step), text(" "), Labels.place(view.place(step.span()))),
            Excerpt.of(view, step.span(), AROUND_STEP));
  }

  private static Html label(Step step) {
    return element("code", step.label());
  }

  private Html why() {
    RulePage rule = finding.rule();
    return section(
        "Why is this reported?",
        Markdown.of(rule.introduction(), "h5"),
        Levels.reason(finding).map(FindingCard::level).orElse(NOTHING),
        Labels.remedy(finding.help()),
        finding.at().fix().map(FindingCard::fix).orElse(NOTHING),
        element("details")
            .containing(element("summary", "Example of the remedy"))
            .containing(
                rule.section("Instead").map(part -> Markdown.of(part.text(), "h5")).stream()
                    .toList())
            .containing(
                element("p")
                    .containing(
                        element("a", "The whole page of " + rule.id())
                            .with("href", "#rule-" + rule.id()))));
  }

  private static Html level(String reason) {
    return element("p").containing(element("strong", "Level: "), prose(reason + "."));
  }

  private static Html fix(Fix fix) {
    return element("p")
        .containing(
            element("strong", "Fix: "),
            prose(fix.description() + "; `mvn lambda-lint:fix` does it"));
  }

  private Html fate() {
    List<LambdaFunction> functions = view.functions(finding);
    if (functions.isEmpty()) {
      return NOTHING;
    }
    List<Html> items = new ArrayList<>();
    for (LambdaFunction function : functions) {
      String owner = functions.size() == 1 ? "" : "`" + function.name() + "`, ";
      List<FateRow> rows = FateRow.of(function);
      if (rows.isEmpty()) {
        items.add(item(owner + ConsoleReport.noSource(function) + ", so nobody can tell."));
      }
      rows.forEach(row -> items.add(item(owner + row.describe())));
    }
    return section(
        "What becomes of an event that fails?", element("ul").classed("fates").containing(items));
  }

  private static Html item(String text) {
    return element("li").containing(prose(text));
  }

  private Html silence() {
    return section("How do I silence it?", Silencing.of(finding)).classed("silence");
  }

  private static Element section(String title, Html... content) {
    return element("section").containing(element("h5", title)).containing(content);
  }

  private String functionIds() {
    return view.functions(finding).stream().map(view::id).collect(Collectors.joining(" "));
  }

  private String models() {
    return view.functions(finding).stream()
        .flatMap(function -> function.invocations().stream())
        .map(invocation -> Filters.word(invocation.model()))
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
