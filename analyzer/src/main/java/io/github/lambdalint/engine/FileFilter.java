package io.github.lambdalint.engine;

import io.github.lambdalint.source.Globs;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Decides by the globs of a request in which files findings are wanted. */
record FileFilter(Path root, Globs includes, Globs excludes) {

  /**
   * Reads the globs of {@code request}.
   *
   * @throws IllegalArgumentException when a glob is malformed
   */
  static FileFilter of(LintRequest request) {
    List<String> excludes =
        Stream.concat(request.excludes().stream(), request.configuration().excludes().stream())
            .toList();
    return new FileFilter(
        request.root().toAbsolutePath().normalize(),
        Globs.of("includes", request.includes()),
        Globs.of("excludes", excludes));
  }

  /** Says whether findings in a file are wanted. */
  boolean accepts(Path file) {
    return (includes.isEmpty() || includes.match(relative(file))) && !excludes(file);
  }

  /** Says whether the user knows of a file and wants nothing to be told of it. */
  boolean excludes(Path file) {
    return excludes.match(relative(file));
  }

  /** Returns the path that globs are about. */
  Path relative(Path file) {
    return file.startsWith(root) ? root.relativize(file) : file;
  }
}
