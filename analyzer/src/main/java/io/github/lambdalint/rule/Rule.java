package io.github.lambdalint.rule;

import io.github.lambdalint.function.LambdaFunction;

/**
 * Checks one function for one fault.
 *
 * <p>All else about a rule stands on its page, {@code Name.md}, beside the class {@code Name}. A
 * rule has no state and may be called from several threads.
 */
public interface Rule {

  /** Reports each occurrence of the fault in {@code function}. */
  void check(LambdaFunction function, Report report);
}
