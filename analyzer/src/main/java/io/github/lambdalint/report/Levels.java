package io.github.lambdalint.report;

import io.github.lambdalint.rule.Severity;
import java.util.List;
import java.util.Locale;

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

  /** Returns error, warning or note, as SARIF has it. */
  static String sarif(Severity severity) {
    return severity == Severity.INFO ? "note" : word(severity);
  }
}
