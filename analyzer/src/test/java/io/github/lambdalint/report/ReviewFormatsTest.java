package io.github.lambdalint.report;

import static io.github.lambdalint.report.Results.CLIENT;
import static io.github.lambdalint.report.Results.EXIT;
import static io.github.lambdalint.report.Results.finding;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.source.Edit;
import io.github.lambdalint.source.Fix;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How findings get to those who show them beside changed code. */
class ReviewFormatsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path root;
  private Finding exit;
  private Finding client;

  @BeforeEach
  void findTwoFaults() throws IOException {
    Path source = Files.writeString(root.resolve("a,b.java"), "client();\nexit(1);\n");
    client = finding(CLIENT, new Span(source, 1, 1, 1, 7), "100 % slower");
    exit = finding(EXIT, new Span(source, 2, 1, 2, 8), "it exits");
  }

  @Test
  void workflowCommandsComeWorstFirstAndEscaped() {
    assertThat(GitHubCommands.of(Results.of(client, exit), root))
        .containsExactly(
            "::error file=a%2Cb.java,line=2,endLine=2,col=1,endColumn=8,title=ExitInHandler"
                + "::it exits%0Ahelp: return instead",
            "::warning file=a%2Cb.java,line=1,endLine=1,col=1,endColumn=7,title=ClientPerInvocation"
                + "::100 %25 slower%0Ahelp: keep it in a field");
  }

  @Test
  void reviewdogGetsALineForEachFinding() throws IOException {
    Path file = root.resolve("lambda-lint.rdjsonl");
    ReviewdogReport.write(Results.of(client, exit), root, file);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(2);
    assertThat(JSON.readTree(lines.get(1)))
        .isEqualTo(
            JSON.readTree(
                """
                {
                  "message": "it exits",
                  "severity": "ERROR",
                  "source": {"name": "lambda-lint"},
                  "code": {"value": "ExitInHandler", "url": "%s"},
                  "location": {
                    "path": "a,b.java",
                    "range": {
                      "start": {"line": 2, "column": 1},
                      "end": {"line": 2, "column": 8}
                    }
                  }
                }
                """
                    .formatted(EXIT.address())));
  }

  @Test
  void reviewdogIsToldOfFixes() throws IOException {
    Span span = exit.at().span();
    Place place =
        new Place.Plain(
            span, List.of(), List.of(), Optional.of(Fix.safe("return", new Edit(span, "return;"))));
    Path file = root.resolve("lambda-lint.rdjsonl");
    ReviewdogReport.write(Results.of(finding(EXIT, place, "it exits")), root, file);
    assertThat(JSON.readTree(file.toFile()).at("/suggestions"))
        .isEqualTo(
            JSON.readTree(
                """
                [{
                  "text": "return;",
                  "range": {
                    "start": {"line": 2, "column": 1},
                    "end": {"line": 2, "column": 8}
                  }
                }]
                """));
  }

  @Test
  void reviewdogCountsBytes() throws IOException {
    Path source = Files.writeString(root.resolve("Wide.java"), "/* für */ exit(1);\n");
    Path file = root.resolve("lambda-lint.rdjsonl");
    Finding wide = finding(EXIT, new Span(source, 1, 11, 1, 18), "it exits");
    ReviewdogReport.write(Results.of(wide), root, file);
    JsonNode range = JSON.readTree(file.toFile()).at("/location/range");
    assertThat(range.at("/start/column").intValue()).isEqualTo(12);
    assertThat(range.at("/end/column").intValue()).isEqualTo(19);
  }

  @Test
  void gitLabKnowsEqualFindingsApartAndAgainWhenTheyMove() throws IOException {
    List<String> before = fingerprints(Results.of(exit, exit));
    Path source = exit.at().span().file();
    Files.writeString(source, "\n\n" + Files.readString(source));
    Finding moved = finding(EXIT, new Span(source, 4, 1, 4, 8), "it exits");
    assertThat(before).doesNotHaveDuplicates();
    assertThat(fingerprints(Results.of(moved, moved))).isEqualTo(before);
  }

  @Test
  void gitLabGetsAnEmptyArrayWhenNothingIsFound() throws IOException {
    assertThat(gitLab(Results.of())).isEqualTo(JSON.readTree("[]"));
  }

  /** What the matcher takes is what a build prints. */
  @Test
  void theProblemMatcherKnowsTheLinesOfAConsole() throws IOException {
    Matcher line =
        matcher().matcher("[ERROR] " + ConsoleReport.findings(Results.of(exit)).get(0).text());
    assertThat(line.matches()).isTrue();
    assertThat(List.of(line.group(1), line.group(2), line.group(3), line.group(4), line.group(5)))
        .containsExactly("ERROR", exit.at().span().file().toString(), "2", "1", "ExitInHandler");
    assertThat(line.group(6)).isEqualTo("it exits");
  }

  private static Pattern matcher() throws IOException {
    try (InputStream file = ConsoleReport.class.getResourceAsStream("problem-matcher.json")) {
      return Pattern.compile(
          JSON.readTree(file).at("/problemMatcher/0/pattern/0/regexp").textValue());
    }
  }

  private List<String> fingerprints(LintResult result) throws IOException {
    return gitLab(result).findValuesAsText("fingerprint");
  }

  private JsonNode gitLab(LintResult result) throws IOException {
    Path file = root.resolve("gl-code-quality-report.json");
    GitLabReport.write(result, root, file);
    return JSON.readTree(file.toFile());
  }
}
