package io.github.lambdalint.rule;

import com.google.errorprone.annotations.FormatMethod;
import io.github.lambdalint.source.Place;

/** Takes what a rule finds. */
public interface Report {

  /**
   * Adds a finding at the level that the rule's page states; {@code message} is a {@link
   * String#format} pattern.
   */
  @FormatMethod
  void add(Place at, String message, Object... arguments);

  /** Adds a finding at a level of its own. */
  @FormatMethod
  void add(Severity severity, Place at, String message, Object... arguments);
}
