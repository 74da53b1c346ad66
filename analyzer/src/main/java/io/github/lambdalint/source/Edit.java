package io.github.lambdalint.source;

import java.nio.file.Path;

/**
 * Is the replacement of a stretch of a file by another text.
 *
 * @param span the stretch; an empty one inserts
 */
public record Edit(Span span, String text) {

  /** Inserts {@code text} at a place. */
  public static Edit insert(Span at, String text) {
    return new Edit(new Span(at.file(), at.line(), at.column(), at.line(), at.column()), text);
  }

  /**
   * Inserts {@code text} at the end of a line.
   *
   * @param line its number, from 1
   * @param content what the line holds
   */
  public static Edit append(Path file, int line, String content, String text) {
    int end = content.length() + 1;
    return insert(new Span(file, line, end, line, end), text);
  }
}
