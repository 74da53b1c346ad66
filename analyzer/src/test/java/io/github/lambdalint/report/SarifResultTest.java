package io.github.lambdalint.report;

import static io.github.lambdalint.report.Results.CLIENT;
import static io.github.lambdalint.report.Results.EXIT;
import static io.github.lambdalint.report.Results.finding;
import static io.github.lambdalint.report.Results.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.engine.LintResult.Suppressed;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.source.Edit;
import io.github.lambdalint.source.Fix;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How findings become results of a SARIF log. */
class SarifResultTest {

  private static final String FLOW = "/codeFlows/0/threadFlows/0/locations";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path root;
  private Path file;

  @BeforeEach
  void writeSource() throws IOException {
    root = root.toRealPath();
    file = root.resolve("src/Handler.java");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        class Handler {
          void handle() {
            use(S3Client
                .create());
            use(S3Client
          }
        }
        """);
  }

  @Test
  void aFindingIsWrittenWhole() throws IOException {
    Place place =
        new Place.Plain(
            new Span(file, 3, 9, 3, 17),
            List.of(step("Handler.handle", file, 2)),
            List.of(step("Timeout", root.resolve("template.yaml"), 7)));
    JsonNode result = run(Results.of(finding(EXIT, place, "it exits"))).at("/results/0");
    assertThat(result)
        .isEqualTo(
            JSON.readTree(
                expected("sarif-result.json")
                    .replace("PRIMARY", fingerprint(result, "primaryLocationLineHash"))
                    .replace("OWN", fingerprint(result, "lambdaLint~1v1"))));
  }

  @Test
  void aWayThatEndsAtTheFindingIsNotMadeLonger() throws IOException {
    Span span = new Span(file, 3, 9, 3, 17);
    Place place = new Place.Plain(span, List.of(new Step("Handler.handle", span)), List.of());
    assertThat(result(finding(EXIT, place, "it exits")).at(FLOW)).hasSize(1);
  }

  @Test
  void aFixIsWrittenWithWhatItReplaces() throws IOException {
    Span span = new Span(file, 3, 9, 4, 18);
    Place place =
        Place.at(span).fixedBy(Optional.of(Fix.safe("use the field", new Edit(span, "S3"))));
    assertThat(result(finding(CLIENT, place, "m")).at("/fixes"))
        .isEqualTo(
            JSON.readTree(
                """
                [{
                  "description": {"text": "use the field"},
                  "artifactChanges": [{
                    "artifactLocation": {"uri": "src/Handler.java", "uriBaseId": "%SRCROOT%"},
                    "replacements": [{
                      "deletedRegion":
                        {"startLine": 3, "startColumn": 9, "endLine": 4, "endColumn": 18},
                      "insertedContent": {"text": "S3"}
                    }]
                  }]
                }]
                """));
  }

  @Test
  void halfACharacterInAMessageIsReplaced() throws IOException {
    JsonNode result = result(finding(EXIT, Span.ofLine(file, 1), "quotes \ud83d"));
    assertThat(result.at("/message/text").asText()).isEqualTo("quotes ?");
  }

  @Test
  void namesOfFilesArePercentEncoded() throws IOException {
    Path odd = root.resolve("a b/50% c:#Ä+.java");
    assertThat(uri(odd)).isEqualTo("a%20b/50%25%20c%3A%23%C3%84%2B.java");
  }

  @Test
  void aLinkedFolderGivesTheSamePathAsTheRealOne() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("link"), file.getParent());
    assertThat(uri(link.resolve("Handler.java"))).isEqualTo("src/Handler.java");
  }

  @Test
  void aFileOutsideOfTheRootIsNamedInFull() throws IOException {
    assertThat(uri(Path.of("/elsewhere/A.java"))).isEqualTo("file:///elsewhere/A.java");
  }

  @Test
  void aRegionEndsWithItsFirstLine() throws IOException {
    JsonNode result = result(finding(CLIENT, new Span(file, 3, 9, 4, 18), "m"));
    assertThat(result.at("/locations/0/physicalLocation/region"))
        .isEqualTo(
            JSON.readTree(
                """
                {"startLine": 3, "startColumn": 9, "endLine": 3, "endColumn": 17}
                """));
  }

  @Test
  void fingerprintsOutliveMovedAndReformattedLines() throws IOException {
    JsonNode before = result(finding(CLIENT, new Span(file, 3, 9, 3, 17), "m"));
    Files.writeString(file, "\n\n\n\nuse( S3Client");
    JsonNode after = result(finding(CLIENT, new Span(file, 5, 6, 5, 14), "m"));
    assertThat(after.at("/partialFingerprints")).isEqualTo(before.at("/partialFingerprints"));
  }

  @Test
  void fingerprintsOfEqualLinesRulesAndMessagesAreNumbered() throws IOException {
    JsonNode results =
        run(Results.of(
                finding(CLIENT, new Span(file, 3, 9, 3, 17), "m"),
                finding(CLIENT, new Span(file, 5, 9, 5, 17), "m"),
                finding(EXIT, new Span(file, 5, 9, 5, 17), "m")))
            .at("/results");
    for (String key : List.of("primaryLocationLineHash", "lambdaLint~1v1")) {
      String first = fingerprint(results.get(0), key);
      assertThat(first).endsWith(":1");
      assertThat(fingerprint(results.get(1), key)).isEqualTo(first.replace(":1", ":2"));
      assertThat(fingerprint(results.get(2), key)).isNotEqualTo(first).endsWith(":1");
    }
  }

  @Test
  void suppressedFindingsTellWhy() throws IOException {
    Finding standing = finding(CLIENT, new Span(file, 3, 9, 3, 17), "a");
    Finding silenced = finding(CLIENT, new Span(file, 5, 9, 5, 17), "b");
    JsonNode results =
        run(Results.of(
                List.of(standing),
                List.of(new Suppressed(silenced, "only in tests"), new Suppressed(silenced, "")),
                List.of()))
            .at("/results");
    assertThat(results.findValues("suppressions"))
        .containsExactly(
            JSON.readTree("[]"),
            JSON.readTree("[{\"kind\": \"inSource\", \"justification\": \"only in tests\"}]"),
            JSON.readTree("[{\"kind\": \"inSource\"}]"));
  }

  private String uri(Path path) throws IOException {
    return result(finding(CLIENT, Span.ofLine(path, 1), "m"))
        .at("/locations/0/physicalLocation/artifactLocation/uri")
        .asText();
  }

  private JsonNode result(Finding finding) throws IOException {
    return run(Results.of(finding)).at("/results/0");
  }

  private static String fingerprint(JsonNode result, String key) {
    return result.at("/partialFingerprints/" + key).asText();
  }

  private JsonNode run(LintResult result) throws IOException {
    return SarifRun.of(result, root);
  }

  private static String expected(String resource) throws IOException {
    try (InputStream in = SarifResultTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
