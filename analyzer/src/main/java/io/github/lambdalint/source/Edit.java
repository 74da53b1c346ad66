package io.github.lambdalint.source;

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
}
