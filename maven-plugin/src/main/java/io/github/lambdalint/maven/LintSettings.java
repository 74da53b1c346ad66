package io.github.lambdalint.maven;

import java.io.File;
import java.io.Serializable;
import java.util.List;

/**
 * Holds what the user set, checked.
 *
 * @param rules names of the active ones
 * @param formats names of the reports to write
 * @param baseline the file of known findings, which may be missing
 * @param failOn the lowest level that fails the build, or {@code never}
 */
record LintSettings(
    boolean skip,
    List<String> includes,
    List<String> excludes,
    boolean includeTests,
    List<String> rules,
    List<String> formats,
    File outputDirectory,
    File baseline,
    String failOn)
    implements Serializable {}
