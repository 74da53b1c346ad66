package io.github.lambdalint.engine;

import com.google.errorprone.annotations.FormatMethod;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.source.Place;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Takes the findings of one rule.
 *
 * @param functions named in each of them
 * @param words puts names of settings into those of a dialect
 */
record Collector(
    RulePage page, List<String> functions, UnaryOperator<String> words, List<Finding> findings)
    implements Report {

  /** Takes what a rule finds in a function, and says it in the words of its template. */
  static Collector of(RulePage page, LambdaFunction function, List<Finding> findings) {
    return new Collector(page, List.of(function.name()), function::inOwnWords, findings);
  }

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
            new Place.Plain(at.span(), at.trail(), at.related(), at.fix()),
            words.apply(String.format(Locale.ROOT, message, arguments)),
            words.apply(page.help()),
            functions));
  }
}
