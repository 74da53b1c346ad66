package io.github.lambdalint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.lambdalint.engine.LintResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Reads back what is written as SARIF. */
final class SarifRun {

  private SarifRun() {}

  /**
   * Writes {@code result} into {@code root} and returns the only run of the log, which is valid.
   */
  static JsonNode of(LintResult result, Path root) throws IOException {
    Path report = root.resolve("lambda-lint.sarif");
    SarifReport.write(result, root, "1.2.3", report);
    JsonNode log = new ObjectMapper().readTree(report.toFile());
    assertThat(schema().validate(log)).as("breaches of the schema").isEmpty();
    assertThat(log.at("/runs")).hasSize(1);
    return log.at("/runs/0");
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream schema =
        SarifRun.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      SchemaValidatorsConfig config =
          SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
      return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(schema, config);
    }
  }
}
