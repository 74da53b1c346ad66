package io.github.lambdalint.engine;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.SuppressedName;
import io.github.lambdalint.source.Place;
import java.util.List;
import java.util.Set;

/** Is a rule that reports every name in a suppression. */
final class SuppressionRule implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {}

  @Override
  public void checkSuppressions(
      List<SuppressedName> suppressions, Set<String> active, Report report) {
    suppressions.forEach(each -> report.add(Place.at(each.at()), "%s in %s", each.name(), active));
  }
}
