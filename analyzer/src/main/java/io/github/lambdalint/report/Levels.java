package io.github.lambdalint.report;

import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names levels as users and formats write them. */
public final class Levels {

  /** Lists all of them as people want to read about them. */
  public static final List<Severity> WORST_FIRST =
      List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  private Levels() {}

  /** Returns error, warning or info. */
  public static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /** Tells of a finding whose level is not the one that its rule's page states why that is so. */
  public static Optional<String> reason(Finding finding) {
    String word = word(finding.severity());
    if (finding.severity() != finding.severityOfRule()) {
      return Optional.of(
          "%s by the configuration, %s by the rule"
              .formatted(word, word(finding.severityOfRule())));
    }
    return finding.severity() == finding.rule().severity()
        ? Optional.empty()
        : Optional.of(
            "%s in a case like this, otherwise %s"
                .formatted(word, word(finding.rule().severity())));
  }

  /** Returns error, warning or note, as SARIF has it. */
  static String sarif(Severity severity) {
    return severity == Severity.INFO ? "note" : word(severity);
  }
}
