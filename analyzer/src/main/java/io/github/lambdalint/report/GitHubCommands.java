package io.github.lambdalint.report;

import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.Severity;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Writes findings as workflow commands of GitHub Actions, which shows them beside the code.
 *
 * <p>GitHub shows ten errors and ten warnings of a step, so the worst come first. From its
 * documentation, "Workflow commands"; escapes as its toolkit has them.
 */
public final class GitHubCommands {

  private GitHubCommands() {}

  /**
   * Returns a line for each finding, to be printed with nothing before it.
   *
   * @param root of the repository
   */
  public static List<String> of(LintResult result, Path root) {
    SourceLines lines = new SourceLines();
    return result.findings().stream()
        .sorted(Comparator.comparing(Finding::severity).reversed())
        .map(finding -> command(finding, root, lines))
        .toList();
  }

  private static String command(Finding finding, Path root, SourceLines lines) {
    Region region = Region.of(finding.at().span(), lines);
    return "::%s file=%s,line=%d,endLine=%d,col=%d,endColumn=%d,title=%s::%s"
        .formatted(
            name(finding.severity()),
            property(RelativePath.of(root, finding.at().span().file())),
            region.line(),
            region.line(),
            region.start(),
            region.end(),
            property(finding.rule().id()),
            data(finding.message() + "\nhelp: " + finding.help()));
  }

  private static String name(Severity severity) {
    return severity == Severity.INFO ? "notice" : Levels.word(severity);
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
