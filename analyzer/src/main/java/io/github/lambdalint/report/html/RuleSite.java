package io.github.lambdalint.report.html;

import static io.github.lambdalint.report.html.Html.element;
import static io.github.lambdalint.report.html.Html.prose;
import static io.github.lambdalint.report.html.Html.text;

import io.github.lambdalint.rule.RulePage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the pages of rules as a site that needs no server: an index and a page for each rule. */
public final class RuleSite {

  private static final Asset SEARCH = Asset.load("script", "site.js");
  private static final Asset NO_SCRIPT = new Asset("script", "");

  private RuleSite() {}

  /**
   * Writes the site into {@code folder}, which is made if need be.
   *
   * @param families the pages by the titles of their families, in order
   */
  public static void write(Map<String, List<RulePage>> families, Path folder) throws IOException {
    Files.createDirectories(folder);
    write(folder.resolve("index.html"), Page.of("Rules of lambda-lint", index(families), SEARCH));
    for (Map.Entry<String, List<RulePage>> family : families.entrySet()) {
      for (RulePage rule : family.getValue()) {
        write(
            folder.resolve(rule.id() + ".html"),
            Page.of(rule.id() + ": " + rule.title(), page(rule, family.getKey()), NO_SCRIPT));
      }
    }
  }

  private static void write(Path file, String page) throws IOException {
    Files.writeString(file, page, StandardCharsets.UTF_8);
  }

  private static List<Html> index(Map<String, List<RulePage>> families) {
    List<Html> main = new ArrayList<>();
    main.add(
        element("form")
            .classed("filters")
            .with("id", "search")
            .with("hidden")
            .with("role", "search")
            .containing(
                element("label")
                    .containing(
                        element("span", "Search all pages "),
                        element("input").with("type", "search").with("name", "words")),
                element("output").with("id", "shown").with("aria-live", "polite")));
    families.forEach((title, rules) -> main.add(family(title, rules)));
    return frame("Rules of", main);
  }

  private static Html family(String title, List<RulePage> rules) {
    return element("section")
        .classed("family")
        .containing(
            element("h2", title),
            element("ul")
                .classed("rules")
                .containing(rules.stream().map(RuleSite::entry).toList()));
  }

  private static Html entry(RulePage rule) {
    return element("li")
        // Searched in, since there is no server to ask.
        .with("data-text", rule.id() + " " + rule.help() + " " + rule.body())
        .containing(
            Labels.level(rule.severity()),
            text(" "),
            element("a", rule.id()).with("href", rule.id() + ".html"),
            text(" "),
            prose(rule.title()));
  }

  private static List<Html> page(RulePage rule, String family) {
    List<Html> main = new ArrayList<>();
    main.add(
        element("p")
            .containing(
                element("a", "All rules").with("href", "index.html"), text(" › " + family)));
    main.add(
        element("article")
            .classed("page")
            .containing(
                element("p")
                    .classed("tags")
                    .containing(Labels.level(rule.severity()), element("code", rule.id())),
                element("h2").containing(prose(rule.title())),
                Labels.remedy(rule.help()),
                Markdown.of(rule, "h3"),
                element("p")
                    .classed("muted")
                    .containing(
                        text("Silence it, with a reason, by "),
                        element("code", "// lambda-lint:ignore " + rule.id() + " -- your reason"),
                        text(", in templates with #, or by "),
                        element("code", "@SuppressWarnings(\"" + rule.id() + "\")"),
                        text("."))));
    return frame("Rule of", main);
  }

  private static List<Html> frame(String title, List<Html> main) {
    return List.of(
        element("header")
            .classed("top")
            .containing(
                element("h1")
                    .containing(element("span", title).classed("brand"), text(" lambda-lint"))),
        element("main").containing(main),
        element("footer"));
  }
}
