package io.github.lambdalint.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lambdalint.engine.FindingNames;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.source.Span;

/** Writes the names by which readers of SARIF know findings again. */
final class Fingerprints {

  private final SourceLines lines;
  private final FindingNames byLine = new FindingNames();
  private final FindingNames own = new FindingNames();

  Fingerprints(SourceLines lines) {
    this.lines = lines;
  }

  /**
   * Returns GitHub's {@code primaryLocationLineHash} from rule and line, and ours, that of the
   * baseline, which also outlives a change of the line.
   */
  ObjectNode of(Finding finding) {
    Span span = finding.at().span();
    String line = lines.get(span.file(), span.line()).replaceAll("\\s+", "");
    return JsonNodeFactory.instance
        .objectNode()
        .put("primaryLocationLineHash", byLine.numbered(span, finding.rule().id() + '\n' + line))
        .put("lambdaLint/v1", own.of(finding));
  }
}
