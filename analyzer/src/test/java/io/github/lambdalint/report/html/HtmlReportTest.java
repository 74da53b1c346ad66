package io.github.lambdalint.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.engine.LintResult.Suppressed;
import io.github.lambdalint.engine.LintResult.Suppressed.Origin;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.source.Dependencies;
import io.github.lambdalint.source.Edit;
import io.github.lambdalint.source.Fix;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

  private static final RulePage RULE =
      RulePage.parse(
          "LostEvent",
          """
          ---
          severity: error
          help: set `OnFailure`
          ---
          # Event that is lost

          Nothing keeps it.

          ## Instead

          A queue does.
          """);

  @TempDir private Path root;
  private Path template;
  private LintResult seen;

  @BeforeEach
  void lintAProject() throws IOException {
    template =
        Files.writeString(
            root.resolve("template.yaml"),
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Tell:
                Type: AWS::Serverless::Function # <script>alert(1)</script>
                Properties:
                  Runtime: java21
                  Handler: shop.Tell::handleRequest
                  Events:
                    Shipped:
                      Type: SNS
                      Properties:
                        Topic: arn:aws:sns:eu-west-1:1:shipped
            """);
    seen =
        new Linter(new JavaProject()).run(LintRequest.of(root, () -> Dependencies.NONE, List.of()));
  }

  @Test
  void tellsWhyWhatBecomesOfTheEventAndHowToSilence() throws IOException {
    String page = page(List.of(finding("`Tell` loses it")), List.of(), List.of());
    assertThat(texts(page, "(?s)<article.*?</article>").get(0))
        .contains(
            "<code>Tell</code> loses it",
            "Nothing keeps it.",
            "set <code>OnFailure</code>",
            "add a queue; <code>mvn lambda-lint:fix</code> does it",
            "(asynchronous): 3 attempts by Lambda&#39;s asynchronous queue,"
                + " after 1 minute and 2 minutes, then lost.",
            "# lambda-lint:ignore LostEvent -- your reason",
            "<mark>Type: AWS</mark>");
  }

  @Test
  void tellsWhyALevelIsNotThatOfTheRule() throws IOException {
    Finding usual = finding("usual");
    Finding special = new Finding(RULE, Severity.WARNING, usual.at(), "special", usual.functions());
    String page = page(List.of(usual, usual.rated(Severity.INFO), special), List.of(), List.of());
    assertThat(texts(page, "<strong>Level: </strong>([^<]*)"))
        .containsExactly(
            "warning in a case like this, otherwise error.",
            "info by the configuration, error by the rule.");
  }

  @Test
  void codeIsShownWithoutTheBlanksThatAllItsLinesBeginWith() throws IOException {
    Path code =
        Files.writeString(
            root.resolve("A.java"), "\n".repeat(4) + "\t  a(\n\n\t  \tb);\n" + "\n".repeat(4));
    Finding finding =
        new Finding(RULE, Severity.INFO, Place.at(new Span(code, 7, 5, 7, 6)), "b", List.of());
    assertThat(texts(page(List.of(finding), List.of(), List.of()), "data-line=\"\\d+\">(.+)"))
        .containsExactly("a(", "\t<mark>b</mark>);");
  }

  @Test
  void drawsTheFateOfEvents() throws IOException {
    String page = page(List.of(), List.of(), List.of());
    assertThat(texts(page, "<text[^>]*>([^<]*)"))
        .containsExactly(
            "SNS",
            "Shipped",
            "asynchronous",
            "3 attempts",
            "after 1 min and 2 min",
            "all failed",
            "lost",
            "nothing keeps the event",
            "Tell");
  }

  @Test
  void placesFindingsAlongTheLifeOfAnEnvironment() throws IOException {
    String page = page(List.of(finding("lost")), List.of(), List.of());
    assertThat(texts(page, "(?s)<ol class=\"strip\".*?</ol>").get(0))
        .containsSubsequence("Deployment", "LostEvent", "Init", "nothing found", "Invoke");
  }

  @Test
  void tellsWhatIsSuppressedAndWhatCouldNotBeRead() throws IOException {
    String page =
        page(
            List.of(),
            List.of(new Suppressed(finding("lost"), "kept elsewhere", Origin.BASELINE)),
            List.of(new Note(Span.ofLine(template, 3), "not `YAML`")));
    assertThat(page)
        .contains(
            "<td>in the baseline</td><td>kept elsewhere</td>",
            "template.yaml:3</span> not <code>YAML</code>")
        .doesNotContain("<article");
  }

  @Test
  void nothingOfTheProjectCanRun() throws IOException {
    String page =
        page(
            List.of(finding("</title><script>alert(2)</script>")),
            List.of(),
            List.of(new Note(Span.ofLine(root.resolve("<img src=x>.yaml"), 1), "<svg onload=x>")));
    assertThat(texts(page, "<(script|img|svg[^>]*onload)")).containsExactly("script");
    assertThat(page).contains("default-src &#39;none&#39;; style-src &#39;sha256-");
  }

  @Test
  void theSameResultGivesTheSamePage() throws IOException {
    assertThat(page(List.of(finding("a")), List.of(), List.of()))
        .isEqualTo(page(List.of(finding("a")), List.of(), List.of()));
  }

  private Finding finding(String message) {
    Span span = new Span(template, 4, 5, 4, 14);
    Fix fix = Fix.safe("add a queue", new Edit(span, ""));
    Place at = new Place.Plain(span, List.of(), List.of(), Optional.of(fix));
    return new Finding(RULE, RULE.severity(), at, message, List.of("Tell"));
  }

  private String page(List<Finding> findings, List<Suppressed> suppressed, List<Note> notes)
      throws IOException {
    LintResult result =
        new LintResult(
            findings, suppressed, seen.functions(), List.of(RULE), seen.statistics(), notes);
    Path file = root.resolve("lambda-lint.html");
    HtmlReport.write(result, root, "1.0", file);
    return Files.readString(file).replace("<wbr>", "");
  }

  private static List<String> texts(String page, String pattern) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .map((MatchResult match) -> match.groupCount() == 0 ? match.group() : match.group(1))
        .toList();
  }
}
