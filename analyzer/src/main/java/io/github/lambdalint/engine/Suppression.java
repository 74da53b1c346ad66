package io.github.lambdalint.engine;

import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.source.Span;
import java.util.Set;

/**
 * Is the wish of an author that findings which begin in a region stay silent.
 *
 * @param rules whose findings are meant, or {@link #EVERY_RULE}
 * @param reason as given, or an empty text
 */
public record Suppression(Set<String> rules, Span region, String reason) {

  /** Stands for all rules. */
  static final String EVERY_RULE = "lambda-lint";

  /** Makes a suppression for whole lines. */
  static Suppression ofLines(Set<String> rules, Span lines, String reason) {
    Span region = new Span(lines.file(), lines.line(), 1, lines.endLine(), Integer.MAX_VALUE);
    return new Suppression(rules, region, reason);
  }

  boolean covers(Finding finding) {
    Span at = finding.at().span();
    Span start = new Span(at.file(), at.line(), at.column(), at.line(), at.column());
    return (rules.contains(EVERY_RULE) || rules.contains(finding.rule().id()))
        && region.contains(start);
  }
}
