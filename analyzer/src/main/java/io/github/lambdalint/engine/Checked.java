package io.github.lambdalint.engine;

import com.google.errorprone.annotations.FormatMethod;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Is what the rules say of one function, and which of them failed on it. */
record Checked(List<Finding> findings, List<RuleFault> faults) {

  /** Runs {@code rules}; what a rule found before it failed is kept. */
  static Checked of(LambdaFunction function, List<ActiveRule> rules) {
    List<Finding> findings = new ArrayList<>();
    List<RuleFault> faults = new ArrayList<>();
    for (ActiveRule each : rules) {
      try {
        each.rule().check(function, new Collector(each.page(), function, findings));
      } catch (RuntimeException | StackOverflowError e) {
        faults.add(RuleFault.of(each.page().id(), function, e));
      }
    }
    return new Checked(findings, faults);
  }

  private record Collector(RulePage page, LambdaFunction function, List<Finding> findings)
      implements Report {

    @Override
    @FormatMethod
    public void add(Place at, String message, Object... arguments) {
      add(page.severity(), at, message, arguments);
    }

    @Override
    @FormatMethod
    public void add(Severity severity, Place at, String message, Object... arguments) {
      findings.add(
          new Finding(
              page,
              severity,
              // Copied here, so that a trail that cannot be computed fails its rule and not a
              // report.
              new Place.Plain(at.span(), at.trail(), at.related()),
              String.format(Locale.ROOT, message, arguments),
              List.of(function.name())));
    }
  }
}
