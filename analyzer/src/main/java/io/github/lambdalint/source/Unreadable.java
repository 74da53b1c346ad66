package io.github.lambdalint.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Tells users why a file cannot be read. */
public final class Unreadable {

  private Unreadable() {}

  /** Makes a note for a file that could not be read or a folder that could not be listed. */
  public static Note note(Path file, IOException e) {
    return new Note(Span.ofLine(file, 1), message(e));
  }

  /** Says in a few words what {@code e}, whose own message may be only a path, is about. */
  public static String message(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "cannot be read: it is gone";
    }
    if (e instanceof AccessDeniedException) {
      return "cannot be read: permission denied";
    }
    String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
    return "cannot be read: " + (reason == null ? e.getClass().getSimpleName() : reason);
  }
}
