package io.github.lambdalint.report.html;

import static io.github.lambdalint.report.html.Html.element;
import static io.github.lambdalint.report.html.Html.prose;
import static io.github.lambdalint.report.html.Html.text;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Decision;
import io.github.lambdalint.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Shows a function: what invokes it, what becomes of its events, and what was found in it. */
record FunctionSection(View view, LambdaFunction function) {

  Html toHtml() {
    String id = view.id(function);
    List<Finding> all = view.of(function);
    List<Finding> here = view.shownWith(function);
    return element("section")
        .classed("function")
        .with("id", id)
        // Several functions can have one name.
        .with("aria-labelledby", id + "-name " + id + "-place")
        .containing(
            element("h3").with("id", id + "-name").containing(Html.name(function.name())),
            element("p").classed("facts").containing(facts()),
            FatePicture.of(function, id),
            settings(),
            all.isEmpty() ? element("p", "Nothing found.").classed("clean") : Strip.of(view, all))
        .containing(here.stream().map(each -> new FindingCard(view, each).toHtml()).toList());
  }

  private List<Html> facts() {
    List<Html> facts = new ArrayList<>();
    function
        .handler()
        .ifPresent(
            handler ->
                facts.add(element("code", handler.className() + "::" + handler.methodName())));
    facts.add(Labels.place(view.place(function)).with("id", view.id(function) + "-place"));
    function.declaration().ifPresent(declaration -> facts.addAll(facts(declaration)));
    return facts.stream().flatMap(each -> Stream.of(each, text(" "))).toList();
  }

  private static List<Html> facts(FunctionDeclaration declaration) {
    List<Html> facts = new ArrayList<>();
    facts.add(element("span", declaration.resource().template().dialect().title()));
    declaration.runtime().text().ifPresent(runtime -> facts.add(element("span", runtime)));
    declaration
        .timeout()
        .ifPresent(seconds -> facts.add(element("span", "Timeout " + seconds + " s")));
    return facts;
  }

  /** Lists the settings and defaults that made the fates what they are. */
  private Html settings() {
    List<Html> rows =
        FateRow.of(function).stream()
            .flatMap(row -> row.fate().decisions().stream().map(each -> setting(row, each)))
            .toList();
    return rows.isEmpty()
        ? Html.NOTHING
        : element("details")
            .classed("settings")
            .containing(
                element("summary", "Settings that decide on it"),
                Tables.of(
                    "Settings that decide on events of " + function.name(),
                    List.of("Event source", "Setting", "Value", "Where"),
                    rows));
  }

  private Html setting(FateRow row, Decision decision) {
    return element("tr")
        .containing(
            cell(row.title() + " " + row.names()),
            element("td").containing(element("code", decision.setting())),
            element("td").containing(prose(decision.value())),
            element("td")
                .containing(
                    decision.isDefault()
                        ? element("span", "default").classed("muted")
                        : Labels.place(view.place(decision.span()))));
  }

  private static Html cell(String text) {
    return element("td", text);
  }
}
