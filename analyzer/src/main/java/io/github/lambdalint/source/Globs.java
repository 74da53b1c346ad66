package io.github.lambdalint.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Matches paths as Maven does: a star pair also stands for no folder at all. */
public record Globs(List<String> texts, List<PathMatcher> matchers) {

  /**
   * Reads globs.
   *
   * @param parameter for messages
   * @throws IllegalArgumentException when one is malformed
   */
  public static Globs of(String parameter, List<String> texts) {
    return new Globs(texts, texts.stream().map(glob -> matcher(parameter, glob)).toList());
  }

  /** Says whether a path, relative to the root, fits one of the globs. */
  public boolean match(Path path) {
    return matchers.stream().anyMatch(matcher -> matcher.matches(path));
  }

  public boolean isEmpty() {
    return matchers.isEmpty();
  }

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

  @Override
  public boolean equals(Object other) {
    return other instanceof Globs globs && texts.equals(globs.texts);
  }

  @Override
  public int hashCode() {
    return texts.hashCode();
  }
}
