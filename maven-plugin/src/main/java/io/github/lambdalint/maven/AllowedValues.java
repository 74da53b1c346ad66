package io.github.lambdalint.maven;

import io.github.lambdalint.source.Spelling;
import java.util.Collection;
import java.util.List;

/** Checks what a user wrote for a parameter against the values that it may have. */
record AllowedValues(String parameter, List<String> values) {

  /** Refuses any of {@code written} that is not allowed, with an exception that says what is. */
  void check(Collection<String> written) {
    written.forEach(this::check);
  }

  /**
   * Refuses {@code written} when it is not allowed.
   *
   * @throws IllegalArgumentException with the parameter, the values allowed and the nearest one
   */
  void check(String written) {
    if (!values.contains(written)) {
      throw new IllegalArgumentException(parameter + ": " + Spelling.refusal(written, values));
    }
  }
}
