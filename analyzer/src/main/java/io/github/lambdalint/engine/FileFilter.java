package io.github.lambdalint.engine;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Decides by the globs of a request in which files findings are wanted. */
record FileFilter(Path root, List<PathMatcher> includes, List<PathMatcher> excludes) {

  /**
   * Reads the globs of {@code request}.
   *
   * @throws IllegalArgumentException when a glob is malformed
   */
  static FileFilter of(LintRequest request) {
    return new FileFilter(
        request.root().toAbsolutePath().normalize(),
        matchers("includes", request.includes()),
        matchers("excludes", request.excludes()));
  }

  /** Says whether findings in a file are wanted. */
  boolean accepts(Path file) {
    return (includes.isEmpty() || matches(includes, relative(file))) && !excludes(file);
  }

  /** Says whether the user knows of a file and wants nothing to be told of it. */
  boolean excludes(Path file) {
    return matches(excludes, relative(file));
  }

  private Path relative(Path file) {
    return file.startsWith(root) ? root.relativize(file) : file;
  }

  private static boolean matches(List<PathMatcher> matchers, Path file) {
    return matchers.stream().anyMatch(matcher -> matcher.matches(file));
  }

  private static List<PathMatcher> matchers(String parameter, List<String> globs) {
    return globs.stream().map(glob -> matcher(parameter, glob)).toList();
  }

  /** Understands globs as Maven does: a star pair also stands for no folder at all. */
  private static PathMatcher matcher(String parameter, String glob) {
    String unix = glob.replace('\\', '/');
    String wholeFolder = unix.endsWith("/") ? unix + "**" : unix;
    try {
      return FileSystems.getDefault()
          .getPathMatcher("glob:" + wholeFolder.replace("**/", "{**/,}"));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "%s: `%s` is not a glob such as `**/generated/**`: %s"
              .formatted(parameter, glob, e.getDescription()),
          e);
    }
  }
}
