package io.github.lambdalint.rules.errorprone;

import com.sun.source.tree.LineMap;
import com.sun.tools.javac.tree.EndPosTable;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.JCDiagnostic.DiagnosticPosition;
import io.github.lambdalint.source.Span;

/**
 * Marks a stretch of a compilation unit, counted in characters from 0.
 *
 * <p>Error Prone's own class for this is another one in its newer versions.
 *
 * @param end after the last character
 */
record Offsets(int start, int end) implements DiagnosticPosition {

  /**
   * Marks a span.
   *
   * @throws IndexOutOfBoundsException when javac was given another text than that of the file
   */
  static Offsets of(Span span, LineMap lines) {
    return new Offsets(
        offset(lines, span.line(), span.column()), offset(lines, span.endLine(), span.endColumn()));
  }

  /** Counts a tab as one column, which {@link LineMap#getPosition} does not. */
  private static int offset(LineMap lines, int line, int column) {
    return (int) lines.getStartPosition(line) + column - 1;
  }

  @Override
  public JCTree getTree() {
    return null;
  }

  @Override
  public int getStartPosition() {
    return start;
  }

  @Override
  public int getPreferredPosition() {
    return start;
  }

  @Override
  public int getEndPosition(EndPosTable endPositions) {
    return end;
  }
}
