package io.github.lambdalint.configuration;

import io.github.lambdalint.rule.Severity;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Names what a project makes of a rule. */
public enum Level {
  /** Its findings are not told. */
  OFF,
  INFO,
  WARNING,
  ERROR;

  /** Returns the level of findings, empty when there are to be none. */
  public Optional<Severity> severity() {
    return Stream.of(Severity.values()).filter(each -> each.name().equals(name())).findFirst();
  }

  /** Returns the level as it is written. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
