package io.github.lambdalint.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds files that speak for all folders below their own. */
public final class UpwardFile {

  private UpwardFile() {}

  /**
   * Finds the nearest file called {@code name} from {@code folder} up to {@code root}; a link that
   * leads out of {@code root} is none.
   */
  public static Optional<Path> find(String name, Path folder, Path root) {
    return Stream.iterate(folder, Objects::nonNull, Path::getParent)
        .takeWhile(each -> each.startsWith(root))
        .map(each -> each.resolve(name))
        .filter(file -> isInside(file, root))
        .findFirst();
  }

  private static boolean isInside(Path file, Path root) {
    try {
      return Files.isRegularFile(file) && file.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
