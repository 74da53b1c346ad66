package io.github.lambdalint.source;

import java.nio.file.Path;
import java.util.List;

/**
 * Holds the class path of a project.
 *
 * @param entries jars and class folders
 * @param notes tell which dependencies are missing in it
 */
public record Dependencies(List<Path> entries, List<Note> notes) {

  /** Is the class path of a project of which only the sources are known. */
  public static final Dependencies NONE = new Dependencies(List.of(), List.of());
}
