package io.github.lambdalint.rules.errorprone;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Holds what a user sets by {@code -XepOpt:LambdaLint:…}.
 *
 * @param rootName the folder below which templates are looked for, as written
 * @param includeTests whether functions in test sources count too
 */
record Settings(Optional<String> rootName, boolean includeTests) {

  private static final String ROOT = "LambdaLint:Root";
  private static final String INCLUDE_TESTS = "LambdaLint:IncludeTests";

  static Settings of(VisitorState state) {
    ErrorProneFlags flags = state.errorProneOptions().getFlags();
    return new Settings(flags.get(ROOT), flags.getBoolean(INCLUDE_TESTS).orElse(false));
  }

  /**
   * Returns the folder that is set; a relative one is meant from {@code project}.
   *
   * @throws IllegalArgumentException when there is no such folder around {@code project}
   */
  Optional<Path> root(Path project) {
    Optional<Path> root = rootName.map(name -> project.resolve(name).normalize());
    root.filter(folder -> !Files.isDirectory(folder) || !project.startsWith(folder))
        .ifPresent(
            folder -> {
              throw new IllegalArgumentException(
                  "%s: `%s` is no folder around `%s`, such as `..`"
                      .formatted(ROOT, rootName.get(), project));
            });
    return root;
  }
}
