package io.github.lambdalint.maven;

import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Decides whether findings fail the build. */
record Gate(LintSettings settings) {

  /**
   * Says why a part of the build fails it.
   *
   * @param whole all that was found up to now, this part included
   */
  Optional<String> failure(LintResult part, LintResult whole, String name) {
    if (settings.failOn().equals("never")) {
      return Optional.empty();
    }
    List<Finding> failing = failing(part);
    int all = failing(whole).size();
    return failing.isEmpty() || all <= settings.maxAllowedViolations()
        ? Optional.empty()
        : Optional.of(
            "lambda-lint: %s has %d finding%s of level %s%s%s: %s"
                .formatted(
                    name,
                    failing.size(),
                    failing.size() == 1 ? "" : "s",
                    settings.failOn(),
                    level() == Severity.ERROR ? "" : " or worse",
                    limit(all),
                    byRule(failing)));
  }

  /** Says what can be done about findings such as the first that fails. */
  String help(LintResult part) {
    String rule = failing(part).get(0).rule().id();
    return String.join(
        "\n  ",
        "",
        "look:     each is above with its place; mvn lambda-lint:explain -Drule=" + rule,
        "silence:  // lambda-lint:ignore %s -- reason, at its line; in templates with #"
            .formatted(rule),
        "accept:   mvn lambda-lint:baseline lets only new findings count from then on",
        "let pass: -Dlambda-lint.failOn=never");
  }

  private String limit(int all) {
    return settings.maxAllowedViolations() == 0
        ? ""
        : ", %d in all where %d are allowed".formatted(all, settings.maxAllowedViolations());
  }

  private static String byRule(List<Finding> failing) {
    return counts(failing).entrySet().stream()
        .map(rule -> rule.getValue() + " " + rule.getKey())
        .collect(Collectors.joining(", "));
  }

  private static Map<String, Long> counts(List<Finding> failing) {
    return failing.stream()
        .collect(
            Collectors.groupingBy(
                finding -> finding.rule().id(), TreeMap::new, Collectors.counting()));
  }

  private Severity level() {
    return Severity.valueOf(settings.failOn().toUpperCase(Locale.ROOT));
  }

  private List<Finding> failing(LintResult result) {
    Severity level = level();
    return result.findings().stream()
        .filter(finding -> finding.severity().compareTo(level) >= 0)
        .toList();
  }
}
