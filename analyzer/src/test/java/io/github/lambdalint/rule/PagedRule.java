package io.github.lambdalint.rule;

import io.github.lambdalint.function.LambdaFunction;

/** Is a rule that finds nothing and has a page. */
final class PagedRule implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {}
}
