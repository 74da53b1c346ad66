package io.github.lambdalint.engine;

import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.SuppressedName;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Is the wish of an author that findings which begin in a region stay silent.
 *
 * @param rules whose findings are meant, or {@link #EVERY_RULE}
 * @param at where the author says so
 * @param isShared whether other tools look there too
 * @param reason as given, or an empty text
 */
public record Suppression(
    Set<String> rules, Span region, String reason, Span at, boolean isShared) {

  /** Stands for all rules. */
  static final String EVERY_RULE = "lambda-lint";

  /** Makes a suppression for whole lines. */
  static Suppression ofLines(Set<String> rules, Span lines, String reason, Span at) {
    Span region = new Span(lines.file(), lines.line(), 1, lines.endLine(), Integer.MAX_VALUE);
    return new Suppression(rules, region, reason, at, false);
  }

  /** Tells for each name in it whether it silences none of {@code findings}. */
  Stream<SuppressedName> names(List<Silenceable> findings) {
    return rules.stream()
        .map(
            name ->
                new SuppressedName(
                    at,
                    name,
                    findings.stream()
                        .noneMatch(each -> names(name, each.finding()) && covers(each)),
                    !reason.isBlank(),
                    isShared));
  }

  private static boolean names(String name, Finding finding) {
    return name.equals(EVERY_RULE) || name.equals(finding.rule().id());
  }

  /** Says whether it silences a finding. */
  boolean covers(Silenceable silenceable) {
    return rules.stream().anyMatch(name -> names(name, silenceable.finding()))
        && silenceable.places().stream().map(Suppression::start).anyMatch(region::contains);
  }

  private static Span start(Span span) {
    return new Span(span.file(), span.line(), span.column(), span.line(), span.column());
  }
}
