package io.github.lambdalint.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lambdalint.engine.FindingNames;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes findings as GitLab's Code Quality artifact: an array, empty when nothing is found.
 *
 * <p>From GitLab's documentation, "Code Quality report format".
 */
public final class GitLabReport {

  private GitLabReport() {}

  /**
   * Writes to {@code file}, whose folder exists.
   *
   * @param root of the repository
   */
  public static void write(LintResult result, Path root, Path file) throws IOException {
    FindingNames inFile = new FindingNames();
    FindingNames inRepository = new FindingNames();
    ArrayNode issues = JsonNodeFactory.instance.arrayNode();
    for (Finding finding : result.findings()) {
      String path = RelativePath.of(root, finding.at().span().file());
      String name = path + '\n' + inFile.of(finding);
      issues.add(issue(finding, path, inRepository.numbered(finding.at().span(), name)));
    }
    JsonFile.write(issues, file);
  }

  private static ObjectNode issue(Finding finding, String path, String fingerprint) {
    ObjectNode issue =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "issue")
            .put("description", finding.message())
            .put("check_name", finding.rule().id())
            .put("fingerprint", fingerprint)
            .put("severity", severity(finding.severity()));
    // Other readers of Code Climate's format, which this is a part of, want a category.
    issue.putArray("categories").add("Bug Risk");
    ObjectNode location = issue.putObject("location").put("path", path);
    location.putObject("lines").put("begin", finding.at().span().line());
    return issue;
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case INFO -> "info";
    };
  }
}
