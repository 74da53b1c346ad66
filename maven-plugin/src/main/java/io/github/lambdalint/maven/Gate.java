package io.github.lambdalint.maven;

import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.Severity;
import java.util.Locale;
import java.util.Optional;

/** Decides whether findings fail the build. */
final class Gate {

  private Gate() {}

  /** Says why {@code result} fails the build. */
  static Optional<String> failure(LintResult result, LintOrder order) {
    String failOn = order.settings().failOn();
    return failOn.equals("never")
        ? Optional.empty()
        : failure(result, order.part().name(), Severity.valueOf(failOn.toUpperCase(Locale.ROOT)));
  }

  private static Optional<String> failure(LintResult result, String name, Severity level) {
    long failing =
        result.findings().stream()
            .map(Finding::severity)
            .filter(severity -> severity.compareTo(level) >= 0)
            .count();
    return failing == 0
        ? Optional.empty()
        : Optional.of(
            "lambda-lint: %s has %d finding%s of level %s%s (lambda-lint.failOn)"
                .formatted(
                    name,
                    failing,
                    failing == 1 ? "" : "s",
                    level.name().toLowerCase(Locale.ROOT),
                    level == Severity.ERROR ? "" : " or worse"));
  }
}
