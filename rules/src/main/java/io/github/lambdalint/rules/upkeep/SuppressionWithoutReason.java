package io.github.lambdalint.rules.upkeep;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.SuppressedName;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.source.Place;
import java.util.List;
import java.util.Set;

/** Flags suppressions that do not say why. */
public final class SuppressionWithoutReason implements Rule {

  private static final String EVERY_RULE = "lambda-lint";

  @Override
  public void check(LambdaFunction function, Report report) {
    // Suppressions are of the project.
  }

  @Override
  public void checkSuppressions(
      List<SuppressedName> suppressions, Set<String> active, Report report) {
    for (SuppressedName each : suppressions) {
      if (!each.hasReason() && isOurs(each.name())) {
        report.add(Place.at(each.at()), "nothing says why `%s` is silenced here", each.name());
      }
    }
  }

  private static boolean isOurs(String name) {
    return name.equals(EVERY_RULE) || Rules.named(name).isPresent();
  }
}
