package io.github.lambdalint.source;

import com.github.javaparser.Range;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Marks a stretch of a file. Lines and columns count from 1; {@code endColumn} is the column after
 * the last character.
 */
public record Span(Path file, int line, int column, int endLine, int endColumn)
    implements Comparable<Span> {

  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::file)
          .thenComparingInt(Span::line)
          .thenComparingInt(Span::column)
          .thenComparingInt(Span::endLine)
          .thenComparingInt(Span::endColumn);

  /** Marks the first column of one line. */
  public static Span ofLine(Path file, int line) {
    return new Span(file, line, 1, line, 1);
  }

  /** Converts JavaParser's range, whose end is inclusive. */
  public static Span of(Path file, Range range) {
    return new Span(
        file, range.begin.line, range.begin.column, range.end.line, range.end.column + 1);
  }

  /** Says whether this span covers all of {@code other}. */
  public boolean contains(Span other) {
    return file.equals(other.file)
        && (line < other.line || (line == other.line && column <= other.column))
        && (endLine > other.endLine || (endLine == other.endLine && endColumn >= other.endColumn));
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
