package io.github.lambdalint.deployment.document;

import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;

/** Says where and why a document cannot be read. */
public final class MalformedDocumentException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Span at;
  private final boolean isTooMuch;

  /** Takes a message that says what was found or expected. */
  public MalformedDocumentException(Span at, String message) {
    this(at, message, false);
  }

  private MalformedDocumentException(Span at, String message, boolean isTooMuch) {
    super(message);
    this.at = at;
    this.isTooMuch = isTooMuch;
  }

  /** Tells of a document with more values than can be held. */
  static MalformedDocumentException ofTooMuch(Span at, String message) {
    return new MalformedDocumentException(at, message, true);
  }

  /** Says whether the document, right or wrong otherwise, has more values than can be held. */
  boolean isTooMuch() {
    return isTooMuch;
  }

  /** Copies this fault with more to its message. */
  MalformedDocumentException because(String more) {
    return new MalformedDocumentException(at, getMessage() + more, isTooMuch);
  }

  /** Returns the fault as a note for the user. */
  public Note note() {
    return new Note(at, getMessage());
  }
}
