package io.github.lambdalint.rules.upkeep;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.SuppressedName;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags suppressions that silence nothing, and names of rules in them that are misspelt. */
public final class UnusedSuppression implements Rule {

  private static final String EVERY_RULE = "lambda-lint";

  @Override
  public void check(LambdaFunction function, Report report) {
    // What one function does not need, another may.
  }

  @Override
  public void checkSuppressions(
      List<SuppressedName> suppressions, Set<String> active, Report report) {
    Set<String> known = Set.copyOf(Rules.names());
    for (SuppressedName each : suppressions) {
      Place at = Place.at(each.at());
      if (each.name().equals(EVERY_RULE) && each.isIdle()) {
        report.add(at, "no finding is silenced here");
      } else if (active.contains(each.name()) && each.isIdle()) {
        report.add(at, "no `%s` is silenced here", each.name());
      } else if (!known.contains(each.name()) && !each.name().equals(EVERY_RULE)) {
        reportUnknown(each, known, report);
      }
    }
  }

  private static void reportUnknown(SuppressedName name, Set<String> known, Report report) {
    Optional<String> meant =
        name.isShared()
            ? Spelling.slipOf(name.name(), known.stream())
            : Spelling.nearest(name.name(), known.stream());
    if (!name.name().matches("\\w+") && !name.isShared()) {
      report.add(Place.at(name.at()), "expected names of rules, then `-- reason`");
    } else if (meant.isPresent()) {
      report.add(
          Place.at(name.at()),
          "no rule is called `%s`; did you mean `%s`?",
          name.name(),
          meant.get());
    } else if (!name.isShared()) {
      report.add(Place.at(name.at()), "no rule is called `%s`", name.name());
    }
  }
}
