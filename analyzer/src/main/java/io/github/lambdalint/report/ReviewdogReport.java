package io.github.lambdalint.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.source.Edit;
import io.github.lambdalint.source.Fix;
import io.github.lambdalint.source.Span;
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
    location.set(
        "range",
        range(
            new Span(
                finding.at().span().file(),
                region.line(),
                region.start(),
                region.line(),
                region.end()),
            lines));
    finding
        .at()
        .fix()
        .filter(fix -> isWithin(fix, finding))
        .ifPresent(fix -> diagnostic.set("suggestions", suggestions(fix, lines)));
    return diagnostic;
  }

  /** Says whether it changes nothing but the finding's file, which is all that a review can. */
  private static boolean isWithin(Fix fix, Finding finding) {
    return fix.edits().stream()
        .allMatch(edit -> edit.span().file().equals(finding.at().span().file()));
  }

  private static ArrayNode suggestions(Fix fix, SourceLines lines) {
    ArrayNode suggestions = JSON.arrayNode();
    for (Edit edit : fix.edits()) {
      suggestions.addObject().put("text", edit.text()).set("range", range(edit.span(), lines));
    }
    return suggestions;
  }

  private static ObjectNode range(Span span, SourceLines lines) {
    ObjectNode range = JSON.objectNode();
    range.set("start", position(span.file(), span.line(), span.column(), lines));
    range.set("end", position(span.file(), span.endLine(), span.endColumn(), lines));
    return range;
  }

  /** Counts a column in bytes, as reviewdog does. */
  private static ObjectNode position(Path file, int line, int column, SourceLines lines) {
    String text = lines.get(file, line);
    String before = text.substring(0, Math.min(column - 1, text.length()));
    int wide = before.getBytes(StandardCharsets.UTF_8).length - before.length();
    return JSON.objectNode().put("line", line).put("column", column + wide);
  }
}
