package io.github.lambdalint.function;

import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import java.util.Optional;

/**
 * Is a class that lives as long as the environment, with the method of it that an event reaches
 * first.
 *
 * @param method empty for a class that is only made
 * @param returnsFunction whether the method runs in Init and returns what is called with each event
 */
record EntryPoint(SourceType type, Optional<SourceMethod> method, boolean returnsFunction) {

  static EntryPoint calling(SourceType type, SourceMethod method) {
    return new EntryPoint(type, Optional.of(method), false);
  }

  static EntryPoint making(SourceType type) {
    return new EntryPoint(type, Optional.empty(), false);
  }

  /** Says that events reach the lambda which the method returns. */
  EntryPoint returning() {
    return new EntryPoint(type, method, true);
  }
}
