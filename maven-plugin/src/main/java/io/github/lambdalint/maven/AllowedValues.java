package io.github.lambdalint.maven;

import io.github.lambdalint.source.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Checks what a user wrote for a parameter against the values that it may have. */
record AllowedValues(String parameter, List<String> values) {

  /**
   * Refuses those of {@code written} that are not allowed.
   *
   * @throws IllegalArgumentException with a line for each: the parameter, the value, and the
   *     nearest that is allowed
   */
  void check(Collection<String> written) {
    String refusals =
        written.stream()
            .filter(each -> !values.contains(each))
            .map(each -> parameter + ": " + Spelling.refusal(each, values))
            .collect(Collectors.joining("\n"));
    if (!refusals.isEmpty()) {
      throw new IllegalArgumentException(refusals);
    }
  }

  /**
   * Refuses {@code written} when it is not allowed.
   *
   * @throws IllegalArgumentException with the parameter, the value and the nearest that is allowed
   */
  void check(String written) {
    check(List.of(written));
  }
}
