package io.github.lambdalint.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes findings as SonarQube's generic issues, in the format of version 10.3 and newer.
 *
 * <p>From SonarQube's documentation, "Generic formatted issue reports". SonarQube refuses the whole
 * file for a range without width.
 */
public final class SonarReport {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Path root;
  private final SourceLines lines = new SourceLines();

  private SonarReport(Path root) {
    this.root = root;
  }

  /**
   * Writes to {@code file}, whose folder exists.
   *
   * @param root of the repository
   */
  public static void write(LintResult result, Path root, Path file) throws IOException {
    JsonFile.write(new SonarReport(root).document(result), file);
  }

  private ObjectNode document(LintResult result) {
    ObjectNode document = JSON.objectNode();
    ArrayNode rules = document.putArray("rules");
    result.rules().forEach(rule -> rules.add(rule(rule)));
    ArrayNode issues = document.putArray("issues");
    result.findings().forEach(finding -> issues.add(issue(finding)));
    return document;
  }

  private static ObjectNode rule(RulePage page) {
    ObjectNode rule =
        JSON.objectNode()
            .put("id", page.id())
            .put("name", page.title())
            .put("description", page.introduction())
            .put("engineId", "lambda-lint")
            .put("cleanCodeAttribute", "LOGICAL")
            // Read by versions that do not know impacts.
            .put("type", page.severity() == Severity.INFO ? "CODE_SMELL" : "BUG")
            .put("severity", severity(page.severity()));
    rule.putArray("impacts")
        .addObject()
        .put(
            "softwareQuality", page.severity() == Severity.INFO ? "MAINTAINABILITY" : "RELIABILITY")
        .put("severity", impact(page.severity()));
    return rule;
  }

  private ObjectNode issue(Finding finding) {
    ObjectNode issue = JSON.objectNode().put("ruleId", finding.rule().id());
    issue.set("primaryLocation", location(finding.message(), finding.at().span()));
    List<Step> related = finding.at().related();
    if (!related.isEmpty()) {
      ArrayNode locations = issue.putArray("secondaryLocations");
      related.forEach(step -> locations.add(location(step.label(), step.span())));
    }
    return issue;
  }

  /** Counts columns from 0. */
  private ObjectNode location(String message, Span span) {
    Region region = Region.of(span, lines);
    ObjectNode location =
        JSON.objectNode()
            .put("message", message)
            .put("filePath", RelativePath.of(root, span.file()));
    ObjectNode range = location.putObject("textRange").put("startLine", region.line());
    if (!region.isEmpty()) {
      range
          .put("endLine", region.line())
          .put("startColumn", region.start() - 1)
          .put("endColumn", region.end() - 1);
    }
    return location;
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "CRITICAL";
      case WARNING -> "MAJOR";
      case INFO -> "INFO";
    };
  }

  private static String impact(Severity severity) {
    return switch (severity) {
      case ERROR -> "HIGH";
      case WARNING -> "MEDIUM";
      case INFO -> "LOW";
    };
  }
}
