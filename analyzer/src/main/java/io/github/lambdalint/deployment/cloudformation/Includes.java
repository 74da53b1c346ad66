package io.github.lambdalint.deployment.cloudformation;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.document.Document;
import io.github.lambdalint.deployment.document.MalformedDocumentException;
import io.github.lambdalint.deployment.document.TemplateFiles;
import io.github.lambdalint.deployment.document.TemplateFiles.OutsideProjectException;
import io.github.lambdalint.source.Note;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the documents that templates name by a path, such as definitions of state machines. */
final class Includes {

  private final TemplateFiles files;
  private final List<Note> notes;
  private final Map<Path, Optional<Document>> documents = new HashMap<>();

  /** Writes what cannot be read to {@code notes}. */
  Includes(TemplateFiles files, List<Note> notes) {
    this.files = files;
    this.notes = notes;
  }

  /** Returns the value that a parameter is known to have. */
  Optional<String> parameter(String name) {
    return files.parameter(name);
  }

  /** Reads the document at a path relative to {@code template}; empty when it is none of ours. */
  Optional<Value> read(Path template, Value location) {
    return locate(template, location)
        .filter(Files::isRegularFile)
        .flatMap(file -> documents.computeIfAbsent(file, this::document))
        .map(Document::root);
  }

  /** Finds the file or folder at a path relative to {@code template}. */
  Optional<Path> locate(Path template, Value location) {
    if (!(location instanceof Scalar path) || path.text().contains("://")) {
      return Optional.empty();
    }
    try {
      return files.find(template.getParent(), path.text());
    } catch (OutsideProjectException e) {
      notes.add(new Note(location.span(), e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Document> document(Path file) {
    try {
      return files.read(file, bytes -> true);
    } catch (MalformedDocumentException e) {
      notes.add(e.note());
      return Optional.empty();
    }
  }
}
