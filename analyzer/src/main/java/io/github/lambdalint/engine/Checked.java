package io.github.lambdalint.engine;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Is what the rules say of one function, and which of them failed on it.
 *
 * @param function without its code
 */
record Checked(LambdaFunction function, List<Finding> findings, List<RuleFault> faults) {

  /** Runs {@code rules}; what a rule found before it failed is kept. */
  static Checked of(LambdaFunction function, List<ActiveRule> rules) {
    List<Finding> findings = new ArrayList<>();
    List<RuleFault> faults = new ArrayList<>();
    for (ActiveRule each : rules) {
      try {
        each.rule().check(function, Collector.of(each.page(), function, findings));
      } catch (RuntimeException | StackOverflowError e) {
        faults.add(RuleFault.of(each.page().id(), function, e));
      }
    }
    return new Checked(function.outlined(), findings, faults);
  }
}
