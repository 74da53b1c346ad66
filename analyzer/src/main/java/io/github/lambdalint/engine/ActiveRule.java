package io.github.lambdalint.engine;

import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.RulePage;

/** Is a rule of the run with its page. */
record ActiveRule(Rule rule, RulePage page) {

  static ActiveRule of(Rule rule) {
    return new ActiveRule(rule, RulePage.of(rule));
  }
}
