package io.github.lambdalint.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.rule.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes findings as lines of JSON in reviewdog's diagnostic format, {@code rdjsonl}. */
public final class ReviewdogReport {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ReviewdogReport() {}

  /**
   * Writes to {@code file}, whose folder exists.
   *
   * @param root of the repository
   */
  public static void write(LintResult result, Path root, Path file) throws IOException {
    SourceLines lines = new SourceLines();
    List<String> diagnostics =
        result.findings().stream().map(each -> diagnostic(each, root, lines).toString()).toList();
    Files.write(file, diagnostics, StandardCharsets.UTF_8);
  }

  private static ObjectNode diagnostic(Finding finding, Path root, SourceLines lines) {
    Region region = Region.of(finding.at().span(), lines);
    ObjectNode diagnostic =
        JSON.objectNode()
            .put("message", finding.message())
            .put("severity", finding.severity().name());
    diagnostic.putObject("source").put("name", "lambda-lint");
    diagnostic
        .putObject("code")
        .put("value", finding.rule().id())
        .put("url", finding.rule().address());
    ObjectNode location =
        diagnostic
            .putObject("location")
            .put("path", RelativePath.of(root, finding.at().span().file()));
    ObjectNode range = location.putObject("range");
    range.putObject("start").put("line", region.line()).put("column", region.start());
    range.putObject("end").put("line", region.line()).put("column", region.end());
    return diagnostic;
  }
}
