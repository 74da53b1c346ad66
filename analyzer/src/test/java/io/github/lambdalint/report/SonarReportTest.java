package io.github.lambdalint.report;

import static io.github.lambdalint.report.Results.CLIENT;
import static io.github.lambdalint.report.Results.EXIT;
import static io.github.lambdalint.report.Results.finding;
import static io.github.lambdalint.report.Results.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SonarReportTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path root;
  private Path source;

  @BeforeEach
  void writeSource() throws IOException {
    source = Files.writeString(root.resolve("Handler.java"), "\n  exit(1);\n");
  }

  @Test
  void everyFieldIsOneThatSonarQubeReads() throws IOException {
    Place place =
        new Place.Plain(
            new Span(source, 2, 3, 2, 10), List.of(), List.of(step("Timeout", source, 1)));
    JsonNode report = report(Results.of(finding(EXIT, place, "it exits")));
    try (InputStream schema = getClass().getResourceAsStream("sonar-issues.schema.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(report))
          .isEmpty();
    }
  }

  @Test
  void columnsCountFromZero() throws IOException {
    JsonNode report = report(Results.of(finding(EXIT, new Span(source, 2, 3, 2, 10), "it exits")));
    assertThat(report.at("/issues"))
        .isEqualTo(
            JSON.readTree(
                """
                [{
                  "ruleId": "ExitInHandler",
                  "primaryLocation": {
                    "message": "it exits",
                    "filePath": "Handler.java",
                    "textRange":
                      {"startLine": 2, "endLine": 2, "startColumn": 2, "endColumn": 9}
                  }
                }]
                """));
  }

  @Test
  void aPlaceOnAnEmptyLineIsTheLine() throws IOException {
    JsonNode report = report(Results.of(finding(CLIENT, Span.ofLine(source, 1), "here")));
    assertThat(report.at("/issues/0/primaryLocation/textRange"))
        .isEqualTo(JSON.readTree("{\"startLine\": 1}"));
  }

  private JsonNode report(LintResult result) throws IOException {
    Path file = root.resolve("sonar-issues.json");
    SonarReport.write(result, root, file);
    return JSON.readTree(file.toFile());
  }
}
