package io.github.lambdalint.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.engine.LintResult.Suppressed;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.source.Note;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a result as SARIF 2.1.0, with what GitHub code scanning, Azure DevOps and editors ask for.
 *
 * <p>Rules come whole, not only those with findings, since GitHub closes alerts of rules that are
 * missing. Paths are relative to the root of the repository, since GitHub finds files only so.
 */
public final class SarifReport {

  private static final String PROJECT = "https://github.com/lambdalint/lambda-lint";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final String version;
  private final SarifLocations locations;

  private SarifReport(String version, Path root) {
    this.version = version;
    this.locations = new SarifLocations(root);
  }

  /**
   * Writes {@code result} to {@code file}, whose folder exists.
   *
   * @param root of the repository
   * @param version of lambda-lint
   */
  public static void write(LintResult result, Path root, String version, Path file)
      throws IOException {
    JsonFile.write(new SarifReport(version, root).log(result), file);
  }

  private ObjectNode log(LintResult result) {
    ObjectNode log =
        JSON.objectNode()
            .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            .put("version", "2.1.0");
    log.putArray("runs").add(run(result));
    return log;
  }

  private ObjectNode run(LintResult result) {
    ObjectNode run = JSON.objectNode();
    run.putObject("tool").set("driver", driver(result.rules()));
    run.putArray("invocations")
        .addObject()
        .put("executionSuccessful", true)
        .set("toolExecutionNotifications", notifications(result.notes()));
    run.set("originalUriBaseIds", locations.baseIds());
    run.put("columnKind", "utf16CodeUnits");
    run.putObject("automationDetails").put("id", "lambda-lint/");
    run.set("results", results(result));
    return run;
  }

  private ObjectNode driver(List<RulePage> rules) {
    ObjectNode driver =
        JSON.objectNode()
            .put("name", "lambda-lint")
            .put("semanticVersion", version)
            .put("informationUri", PROJECT);
    ArrayNode descriptors = driver.putArray("rules");
    rules.forEach(rule -> descriptors.add(descriptor(rule)));
    return driver;
  }

  private static ObjectNode descriptor(RulePage rule) {
    ObjectNode descriptor = JSON.objectNode().put("id", rule.id()).put("name", rule.id());
    descriptor.putObject("shortDescription").put("text", rule.title());
    descriptor.putObject("fullDescription").put("text", rule.introduction());
    // Where only plain text is shown, the Markdown of a page still reads well.
    descriptor.put("helpUri", rule.address());
    descriptor.putObject("help").put("text", rule.body()).put("markdown", rule.body());
    descriptor.putObject("defaultConfiguration").put("level", Levels.sarif(rule.severity()));
    ObjectNode properties = descriptor.putObject("properties");
    properties.putArray("tags").add("aws-lambda");
    properties.put("precision", precision(rule)).put("problem.severity", problemSeverity(rule));
    return descriptor;
  }

  /** Says what a level promises: an error is practically never a false alarm. */
  private static String precision(RulePage rule) {
    return switch (rule.severity()) {
      case ERROR -> "very-high";
      case WARNING -> "high";
      case INFO -> "medium";
    };
  }

  private static String problemSeverity(RulePage rule) {
    return switch (rule.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "recommendation";
    };
  }

  private ArrayNode notifications(List<Note> notes) {
    ArrayNode notifications = JSON.arrayNode();
    for (Note note : notes) {
      ObjectNode notification = notifications.addObject().put("level", "warning");
      notification.putObject("message").put("text", note.message());
      notification.putArray("locations").add(locations.location(note.at()));
    }
    return notifications;
  }

  private ArrayNode results(LintResult result) {
    List<String> rules = result.rules().stream().map(RulePage::id).toList();
    Fingerprints fingerprints = new Fingerprints(locations.lines());
    Moments moments = new Moments(result);
    ArrayNode results = JSON.arrayNode();
    for (Finding finding : result.findings()) {
      ObjectNode written = result(finding, rules, moments, fingerprints);
      // SARIF 2.1.0, 3.27.23: either all results of a run have suppressions, or none.
      written.putArray("suppressions");
      results.add(written);
    }
    for (Suppressed suppressed : result.suppressed()) {
      ObjectNode written = result(suppressed.finding(), rules, moments, fingerprints);
      written.putArray("suppressions").add(suppression(suppressed));
      results.add(written);
    }
    return results;
  }

  private static ObjectNode suppression(Suppressed suppressed) {
    String kind = suppressed.origin() == Suppressed.Origin.SOURCE ? "inSource" : "external";
    ObjectNode suppression = JSON.objectNode().put("kind", kind);
    return suppressed.reason().isBlank()
        ? suppression
        : suppression.put("justification", suppressed.reason());
  }

  private ObjectNode result(
      Finding finding, List<String> rules, Moments moments, Fingerprints fingerprints) {
    ObjectNode result =
        JSON.objectNode()
            .put("ruleId", finding.rule().id())
            .put("ruleIndex", rules.indexOf(finding.rule().id()))
            .put("level", Levels.sarif(finding.severity()));
    result.putObject("message").put("text", finding.message());
    result.putArray("locations").add(locations.location(finding.at().span()));
    if (!finding.at().related().isEmpty()) {
      result.set("relatedLocations", locations.related(finding.at().related()));
    }
    if (!finding.at().trail().isEmpty()) {
      result.set("codeFlows", locations.codeFlows(finding, moments.whenItRuns(finding)));
    }
    finding.at().fix().ifPresent(fix -> result.putArray("fixes").add(locations.fix(fix)));
    result.set("partialFingerprints", fingerprints.of(finding));
    return result;
  }
}
