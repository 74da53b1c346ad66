package io.github.lambdalint.engine;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.function.BiConsumer;

/** Does what a test says. */
record SecondRule(BiConsumer<LambdaFunction, Report> script) implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    script.accept(function, report);
  }
}
