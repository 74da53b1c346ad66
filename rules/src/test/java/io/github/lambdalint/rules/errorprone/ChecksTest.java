package io.github.lambdalint.rules.errorprone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.rules.Rules;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** Compares what Error Prone knows of the checks with the pages of the rules. */
class ChecksTest {

  private static final Map<Severity, SeverityLevel> LEVELS =
      Map.of(
          Severity.INFO, SeverityLevel.SUGGESTION,
          Severity.WARNING, SeverityLevel.WARNING,
          Severity.ERROR, SeverityLevel.ERROR);

  private record Check(String name, String summary, SeverityLevel level, String link) {}

  @Test
  void everyRuleHasACheckThatSaysWhatItsPageSays() {
    assertThat(
            ServiceLoader.load(BugChecker.class).stream()
                .filter(provider -> RuleChecker.class.isAssignableFrom(provider.type()))
                .map(ServiceLoader.Provider::get)
                .map(
                    check ->
                        new Check(
                            check.canonicalName(),
                            check.message(),
                            check.defaultSeverity(),
                            check.linkUrl())))
        .containsExactlyInAnyOrderElementsOf(
            Rules.ALL.stream()
                .map(RulePage::of)
                .map(
                    page ->
                        new Check(
                            page.id(), page.title(), LEVELS.get(page.severity()), page.address()))
                .toList());
  }
}
