package io.github.lambdalint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a SARIF log says of the run and its rules. */
class SarifReportTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path root;
  private Path file;

  @BeforeEach
  void nameSource() throws IOException {
    root = root.toRealPath();
    file = root.resolve("src/Handler.java");
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

  private JsonNode run(LintResult result) throws IOException {
    return SarifRun.of(result, root);
  }
}
