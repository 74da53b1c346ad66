package io.github.lambdalint.rule;

import io.github.lambdalint.function.LambdaFunction;
import java.util.List;
import java.util.Set;

/**
 * Checks one function for one fault.
 *
 * <p>All else about a rule stands on its page, {@code Name.md}, beside the class {@code Name}. A
 * rule has no state and may be called from several threads.
 */
public interface Rule {

  /** Reports each occurrence of the fault in {@code function}. */
  void check(LambdaFunction function, Report report);

  /**
   * Reports what is wrong with the suppressions of a whole project; most rules say nothing of them.
   *
   * @param active names of all rules that ran
   */
  default void checkSuppressions(
      List<SuppressedName> suppressions, Set<String> active, Report report) {}
}
