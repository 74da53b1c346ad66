package io.github.lambdalint.report;

import static io.github.lambdalint.report.Results.CLIENT;
import static io.github.lambdalint.report.Results.EXIT;
import static io.github.lambdalint.report.Results.finding;
import static io.github.lambdalint.report.Results.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.engine.LintResult.Suppressed;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SarifReportTest {

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
                """
                {
                  "ruleId": "ExitInHandler",
                  "ruleIndex": 1,
                  "level": "error",
                  "message": {"text": "it exits"},
                  "locations": [{
                    "physicalLocation": {
                      "artifactLocation": {"uri": "src/Handler.java", "uriBaseId": "%SRCROOT%"},
                      "region": {"startLine": 3, "startColumn": 9, "endLine": 3, "endColumn": 17}
                    }
                  }],
                  "relatedLocations": [{
                    "id": 1,
                    "message": {"text": "Timeout"},
                    "physicalLocation": {
                      "artifactLocation": {"uri": "template.yaml", "uriBaseId": "%SRCROOT%"},
                      "region": {"startLine": 7, "startColumn": 1, "endLine": 7, "endColumn": 1}
                    }
                  }],
                  "codeFlows": [{"threadFlows": [{"locations": [
                    {"location": {
                      "message": {"text": "Handler.handle"},
                      "physicalLocation": {
                        "artifactLocation": {"uri": "src/Handler.java", "uriBaseId": "%SRCROOT%"},
                        "region": {"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 18}
                      }
                    }},
                    {"location": {
                      "message": {"text": "it exits"},
                      "physicalLocation": {
                        "artifactLocation": {"uri": "src/Handler.java", "uriBaseId": "%SRCROOT%"},
                        "region": {"startLine": 3, "startColumn": 9, "endLine": 3, "endColumn": 17}
                      }
                    }}
                  ]}]}],
                  "partialFingerprints": {
                    "primaryLocationLineHash": "PRIMARY",
                    "lambdaLint/v1": "OWN"
                  },
                  "suppressions": []
                }
                """
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
  void halfACharacterInAMessageIsReplaced() throws IOException {
    JsonNode result = result(finding(EXIT, Span.ofLine(file, 1), "quotes \ud83d"));
    assertThat(result.at("/message/text").asText()).isEqualTo("quotes ?");
  }

  @Test
  void allRulesAreListedWithTheirPages() throws IOException {
    JsonNode driver = run(Results.of()).at("/tool/driver");
    assertThat(driver.at("/semanticVersion").asText()).isEqualTo("1.2.3");
    assertThat(driver.at("/rules")).hasSize(2);
    assertThat(driver.at("/rules/0"))
        .isEqualTo(
            JSON.readTree(
                """
                {
                  "id": "ClientPerInvocation",
                  "name": "ClientPerInvocation",
                  "shortDescription": {"text": "Title of ClientPerInvocation"},
                  "fullDescription": {"text": "What happens."},
                  "helpUri": "https://github.com/lambdalint/lambda-lint/blob/main/rules/src/main/java/ClientPerInvocation.md",
                  "help": {
                    "text": "# Title of ClientPerInvocation\\n\\nWhat happens.\\n\\n## Example\\n",
                    "markdown": "# Title of ClientPerInvocation\\n\\nWhat happens.\\n\\n## Example\\n"
                  },
                  "defaultConfiguration": {"level": "warning"},
                  "properties": {
                    "tags": ["aws-lambda"],
                    "precision": "high",
                    "problem.severity": "warning"
                  }
                }
                """));
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

  @Test
  void notesAreNotifications() throws IOException {
    Note note = new Note(new Span(file, 5, 9, 5, 17), "is not Java");
    JsonNode invocation = run(Results.of(List.of(), List.of(), List.of(note))).at("/invocations/0");
    assertThat(invocation.at("/executionSuccessful").asBoolean()).isTrue();
    assertThat(invocation.at("/toolExecutionNotifications"))
        .isEqualTo(
            JSON.readTree(
                """
                [{
                  "level": "warning",
                  "message": {"text": "is not Java"},
                  "locations": [{
                    "physicalLocation": {
                      "artifactLocation": {"uri": "src/Handler.java", "uriBaseId": "%SRCROOT%"},
                      "region": {"startLine": 5, "startColumn": 9, "endLine": 5, "endColumn": 17}
                    }
                  }]
                }]
                """));
  }

  @Test
  void theRootIsNamedForLocalViewers() throws IOException {
    assertThat(run(Results.of()).at("/originalUriBaseIds/%SRCROOT%/uri").asText())
        .isEqualTo(root.toUri().toString())
        .endsWith("/");
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

  /** Writes the only run of a log, which must be valid. */
  private JsonNode run(LintResult result) throws IOException {
    Path report = root.resolve("lambda-lint.sarif");
    SarifReport.write(result, root, "1.2.3", report);
    JsonNode log = JSON.readTree(report.toFile());
    assertThat(schema().validate(log)).as("breaches of the schema").isEmpty();
    assertThat(log.at("/runs")).hasSize(1);
    return log.at("/runs/0");
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream schema =
        SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      SchemaValidatorsConfig config =
          SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
      return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(schema, config);
    }
  }
}
