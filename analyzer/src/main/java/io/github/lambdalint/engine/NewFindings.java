package io.github.lambdalint.engine;

import io.github.lambdalint.engine.LintResult.Suppressed;
import io.github.lambdalint.engine.LintResult.Suppressed.Origin;
import io.github.lambdalint.history.ChangedLines;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Step;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells findings that come from changed lines from those that were there before. */
public final class NewFindings {

  private NewFindings() {}

  /**
   * Silences the findings of {@code result} of which no line has changed: not where they are, not
   * on the way from the handler, and not in what explains them.
   *
   * @param root a folder of the repository
   * @param revision from which the present branch has left
   * @throws IllegalArgumentException that says what to do, when the revision cannot be had
   */
  public static LintResult since(String revision, Path root, LintResult result) {
    Set<Path> files =
        result.findings().stream()
            .flatMap(NewFindings::spans)
            .map(Span::file)
            .collect(Collectors.toSet());
    ChangedLines changed = ChangedLines.since(root, revision, files);
    Map<Finding, Suppressed> old = new LinkedHashMap<>();
    for (Finding finding : result.findings()) {
      if (spans(finding).noneMatch(changed::touch)) {
        old.put(finding, new Suppressed(finding, "older than " + revision, Origin.UNCHANGED));
      }
    }
    return result.silencing(old);
  }

  private static Stream<Span> spans(Finding finding) {
    return Stream.concat(
        Stream.of(finding.at().span()),
        Stream.concat(finding.at().trail().stream(), finding.at().related().stream())
            .map(Step::span)
            // A step can be a whole method, of which only the way through it matters.
            .map(span -> Span.ofLine(span.file(), span.line())));
  }
}
