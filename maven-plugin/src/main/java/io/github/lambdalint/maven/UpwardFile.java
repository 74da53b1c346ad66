package io.github.lambdalint.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds files that speak for all folders below their own. */
final class UpwardFile {

  private UpwardFile() {}

  /** Returns the nearest file called {@code name} from {@code start} up to {@code root}. */
  static Optional<Path> find(String name, Path start, Path root) {
    return Stream.iterate(start, Objects::nonNull, Path::getParent)
        .takeWhile(folder -> folder.startsWith(root))
        .map(folder -> folder.resolve(name))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
