package io.github.lambdalint.maven;

import java.io.File;
import java.io.Serializable;
import java.util.List;

/**
 * Holds what the user set, checked.
 *
 * @param rules names of the active ones
 * @param choosesRules whether the user named the rules, so that no file turns one off
 * @param configuration the file of the project, or null
 * @param formats names of the reports to write
 * @param baseline the file of known findings, which may be missing
 * @param newFrom the revision since which findings count, or null
 * @param failOn the lowest level that fails the build, or {@code never}
 * @param maxAllowedViolations how many findings of that level a build may have
 */
record LintSettings(
    boolean skip,
    List<String> includes,
    List<String> excludes,
    boolean includeTests,
    List<String> rules,
    boolean choosesRules,
    File configuration,
    List<String> formats,
    File outputDirectory,
    File baseline,
    String newFrom,
    String failOn,
    int maxAllowedViolations)
    implements Serializable {

  /** Copies these settings for a page in {@code folder}, which nothing fails. */
  LintSettings asPage(File folder) {
    return new LintSettings(
        skip,
        includes,
        excludes,
        includeTests,
        rules,
        choosesRules,
        configuration,
        List.of(ReportFile.HTML.format()),
        folder,
        baseline,
        newFrom,
        "never",
        maxAllowedViolations);
  }
}
