package io.github.lambdalint.deployment.document;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.source.Note;
import java.util.ArrayList;
import java.util.List;

/**
 * Is the content of one file.
 *
 * @param notes faults that did not stop the reader
 */
public record Document(Value root, List<Note> notes) {

  /** Copies this document with more notes. */
  Document withNotes(List<Note> added) {
    List<Note> more = new ArrayList<>(notes);
    more.addAll(added);
    return new Document(root, List.copyOf(more));
  }
}
