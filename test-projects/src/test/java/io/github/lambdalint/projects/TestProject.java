package io.github.lambdalint.projects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Copies test projects out of this repository, so that they are repositories of their own. */
final class TestProject {

  private TestProject() {}

  /** Copies the project {@code name} into {@code folder}. */
  static Path copy(String name, Path folder) {
    Path original = Path.of(name);
    Path copy = folder.resolve(name);
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(original.relativize(file)));
      }
      Files.createDirectory(copy.resolve(".git"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy;
  }
}
