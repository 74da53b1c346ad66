package io.github.lambdalint.report;

import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.TextLines;

/**
 * Marks a part of one line: pull requests show only findings whose lines are all changed.
 *
 * @param start the first column, from 1
 * @param end the column after the last
 */
record Region(int line, int start, int end) {

  /** Cuts a span to its first line; one without width stands for all that is written there. */
  static Region of(Span span, SourceLines lines) {
    String line = lines.get(span.file(), span.line());
    int endOfLine = Math.max(line.length() + 1, span.column());
    boolean isEmpty = span.line() == span.endLine() && span.column() == span.endColumn();
    return new Region(
        span.line(),
        isEmpty ? TextLines.indent(line).length() + 1 : span.column(),
        isEmpty || span.line() < span.endLine() ? endOfLine : span.endColumn());
  }

  /** Says whether nothing is written there. */
  boolean isEmpty() {
    return start >= end;
  }
}
