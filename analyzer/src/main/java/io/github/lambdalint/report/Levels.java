package io.github.lambdalint.report;

import io.github.lambdalint.rule.Severity;
import java.util.Locale;

/** Names levels as users and formats write them. */
public final class Levels {

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
