package io.github.lambdalint.rules.errorprone;

import com.sun.tools.javac.tree.EndPosTable;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.JCDiagnostic.DiagnosticPosition;

/**
 * Marks a stretch of a compilation unit, counted in characters from 0.
 *
 * <p>Error Prone's own class for this is another one in its newer versions.
 *
 * @param end after the last character
 */
record Offsets(int start, int end) implements DiagnosticPosition {

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
