package io.github.lambdalint.deployment.document;

import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;

/** Says where and why a document cannot be read. */
public final class MalformedDocumentException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Span at;

  /** Takes a message that says what was found or expected. */
  public MalformedDocumentException(Span at, String message) {
    super(message);
    this.at = at;
  }

  /** Copies this fault with more to its message. */
  MalformedDocumentException because(String more) {
    return new MalformedDocumentException(at, getMessage() + more);
  }

  /** Returns the fault as a note for the user. */
  public Note note() {
    return new Note(at, getMessage());
  }
}
