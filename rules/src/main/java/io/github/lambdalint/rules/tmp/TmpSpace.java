package io.github.lambdalint.rules.tmp;

import io.github.lambdalint.function.LambdaFunction;

/** Knows how much a function may keep in /tmp. */
final class TmpSpace {

  private static final int DEFAULT_MEGABYTES = 512;

  private TmpSpace() {}

  /** Says whether a template leaves it at the 512 MB that each function has. */
  static boolean isSmall(LambdaFunction function) {
    return function
        .declaration()
        .map(declaration -> declaration.property("EphemeralStorage.Size"))
        .filter(
            size ->
                size.isAbsent() || size.number().filter(it -> it == DEFAULT_MEGABYTES).isPresent())
        .isPresent();
  }
}
