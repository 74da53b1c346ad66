package io.github.lambdalint.report;

import java.io.IOException;
import java.nio.file.Path;

/** Names files as readers of reports find them: relative to the repository, with slashes. */
public final class RelativePath {

  private RelativePath() {}

  /** Returns the path of {@code file} below {@code root}, or the whole one when it lies outside. */
  public static String of(Path root, Path file) {
    Path realRoot = real(root);
    Path realFile = real(file);
    Path shown = realFile.startsWith(realRoot) ? realRoot.relativize(realFile) : realFile;
    return shown.toString().replace('\\', '/');
  }

  /** Resolves symbolic links, so that one file has one path in every run. */
  static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
