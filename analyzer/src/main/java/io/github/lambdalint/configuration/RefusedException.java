package io.github.lambdalint.configuration;

import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;

/** Says what is wrong with one value of a configuration. */
final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Span at;

  /** Takes a message that says what was found or expected. */
  RefusedException(Span at, String message) {
    super(message);
    this.at = at;
  }

  /** Returns the fault with its place. */
  Note note() {
    return new Note(at, getMessage());
  }
}
