package io.github.lambdalint.engine;

import com.google.errorprone.annotations.FormatMethod;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.source.Place;
import java.util.List;
import java.util.Locale;

/**
 * Takes the findings of one rule.
 *
 * @param functions named in each of them
 */
record Collector(RulePage page, List<String> functions, List<Finding> findings) implements Report {

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
            functions));
  }
}
