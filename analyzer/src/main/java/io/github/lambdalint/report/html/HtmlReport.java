package io.github.lambdalint.report.html;

import static io.github.lambdalint.report.html.Html.element;
import static io.github.lambdalint.report.html.Html.prose;
import static io.github.lambdalint.report.html.Html.text;

import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.engine.LintResult.Suppressed;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.source.Note;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a result as one page for browsers, which needs no network, no script to be read, and lets
 * nothing run that a project holds.
 */
public final class HtmlReport {

  private static final Asset SCRIPT = Asset.load("script", "page.js");

  private final LintResult result;
  private final View view;
  private final String name;
  private final String version;

  private HtmlReport(LintResult result, Path root, String version) {
    this.result = result;
    this.view = new View(result, root);
    Path folder = root.toAbsolutePath().normalize();
    this.name = (folder.getNameCount() == 0 ? folder : folder.getFileName()).toString();
    this.version = version;
  }

  /**
   * Writes {@code result} to {@code file}, whose folder exists.
   *
   * @param root of the project, which gives the page its title
   * @param version of lambda-lint
   */
  public static void write(LintResult result, Path root, String version, Path file)
      throws IOException {
    Files.writeString(file, new HtmlReport(result, root, version).page(), StandardCharsets.UTF_8);
  }

  private String page() {
    Overview overview = new Overview(view);
    List<Html> main = new ArrayList<>();
    main.add(section("overview", "Overview", List.of(overview.functions(), overview.lookedAt())));
    main.add(Filters.of(view));
    main.add(
        section(
            "functions-found",
            "Functions",
            result.functions().isEmpty()
                ? List.of(element("p", "No Lambda handler was found.").classed("clean"))
                : view.functions().stream()
                    .map(each -> new FunctionSection(view, each).toHtml())
                    .toList()));
    main.addAll(remainder());
    return Page.of(
        "lambda-lint: " + name,
        List.of(
            element("a", "Skip to the functions").classed("skip").with("href", "#functions-found"),
            element("header")
                .classed("top")
                .containing(
                    element("h1")
                        .containing(
                            element("span", "lambda-lint").classed("brand"), text(" " + name)),
                    overview.counts()),
            element("main").containing(main),
            element("footer", "lambda-lint " + version)),
        SCRIPT);
  }

  private List<Html> remainder() {
    List<Html> sections = new ArrayList<>();
    List<Finding> others = view.ofNoFunction();
    if (!others.isEmpty()) {
      sections.add(
          section(
              "other-findings",
              "Findings of no function",
              others.stream().map(each -> new FindingCard(view, each).toHtml()).toList()));
    }
    if (!result.notes().isEmpty()) {
      sections.add(
          section(
              "notes",
              "Could not be read",
              List.of(element("ul").containing(result.notes().stream().map(this::note).toList()))));
    }
    if (!result.suppressed().isEmpty()) {
      sections.add(section("suppressed", "Suppressed", List.of(suppressed())));
    }
    sections.add(section("rules", "Rules with findings", pages()));
    return sections;
  }

  private static Html section(String id, String title, List<? extends Html> contents) {
    return element("section").with("id", id).containing(element("h2", title)).containing(contents);
  }

  private Html note(Note note) {
    return element("li")
        .containing(Labels.place(view.place(note.at())), text(" "), prose(note.message()));
  }

  private Html suppressed() {
    return Tables.of(
        "Suppressed findings",
        List.of("Rule", "Where", "Finding", "Silenced", "Reason"),
        result.suppressed().stream().map(this::row).toList());
  }

  private Html row(Suppressed suppressed) {
    Finding finding = suppressed.finding();
    return element("tr")
        .containing(
            element("td", finding.rule().id()),
            element("td").containing(Labels.place(view.place(finding.at().span()))),
            element("td").containing(prose(finding.message())),
            element("td", origin(suppressed)),
            suppressed.reason().isBlank()
                ? element("td").containing(element("span", "none given").classed("muted"))
                : element("td", suppressed.reason()));
  }

  private static String origin(Suppressed suppressed) {
    return switch (suppressed.origin()) {
      case SOURCE -> "where it is";
      case BASELINE -> "in the baseline";
      case UNCHANGED -> "as old";
    };
  }

  private List<Html> pages() {
    Stream<RulePage> found = result.findings().stream().map(Finding::rule);
    List<RulePage> pages =
        found
            .distinct()
            .sorted(Comparator.comparing(RulePage::severity).reversed().thenComparing(RulePage::id))
            .toList();
    return pages.isEmpty()
        ? List.of(element("p", "None.").classed("muted"))
        : pages.stream().map(HtmlReport::page).toList();
  }

  private static Html page(RulePage rule) {
    return element("details")
        .classed("page")
        .with("id", "rule-" + rule.id())
        .containing(
            element("summary")
                .containing(
                    Labels.level(rule.severity()),
                    text(" "),
                    element("strong", rule.id()),
                    text(" "),
                    element("span", rule.title()).classed("muted")),
            Labels.remedy(rule.help()),
            Markdown.of(rule, "h3"));
  }
}
