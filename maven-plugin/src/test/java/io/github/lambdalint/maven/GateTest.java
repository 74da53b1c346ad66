package io.github.lambdalint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.engine.LintResult.Statistics;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GateTest {

  private static final Finding EXIT = finding("ExitInHandler", Severity.ERROR);
  private static final Finding WORK = finding("WorkPastReturn", Severity.ERROR);
  private static final Finding CLIENT = finding("ClientPerInvocation", Severity.WARNING);

  @Test
  void theTextSaysWhatFailedHowOftenAndWhatToDo() {
    LintResult part = result(WORK, EXIT, WORK, CLIENT);
    assertThat(gate("error", 0).failure(part, part, "orders"))
        .contains(
            "lambda-lint: orders has 3 findings of level error: 1 ExitInHandler, 2 WorkPastReturn");
    assertThat(gate("error", 0).help(part).lines())
        .containsExactly(
            "",
            "  look:     each is above with its place; mvn lambda-lint:explain -Drule=WorkPastReturn",
            "  silence:  // lambda-lint:ignore WorkPastReturn -- reason, at its line; in templates"
                + " with #",
            "  accept:   mvn lambda-lint:baseline lets only new findings count from then on",
            "  let pass: -Dlambda-lint.failOn=never");
  }

  @Test
  void asManyAsAreAllowedPassInAllModulesTogether() {
    LintResult part = result(EXIT, CLIENT);
    assertThat(gate("warning", 2).failure(part, part, "orders")).isEmpty();
    assertThat(gate("warning", 2).failure(part, result(WORK, EXIT, CLIENT), "orders"))
        .contains(
            "lambda-lint: orders has 2 findings of level warning or worse, 3 in all where 2 are"
                + " allowed: 1 ClientPerInvocation, 1 ExitInHandler");
  }

  @Test
  void aPartWithoutSuchFindingsPasses() {
    assertThat(gate("error", 0).failure(result(CLIENT), result(CLIENT, EXIT), "orders")).isEmpty();
    assertThat(gate("never", 0).failure(result(EXIT), result(EXIT), "orders")).isEmpty();
  }

  private static Gate gate(String failOn, int maxAllowedViolations) {
    File file = new File("/shop");
    return new Gate(
        new LintSettings(
            false,
            List.of(),
            List.of(),
            false,
            List.of(),
            false,
            null,
            List.of(),
            file,
            file,
            null,
            failOn,
            maxAllowedViolations));
  }

  private static LintResult result(Finding... findings) {
    return new LintResult(
        Stream.of(findings).toList(),
        List.of(),
        List.of(),
        List.of(),
        new Statistics(0, 0, 0, 0, 0, 0),
        List.of());
  }

  private static Finding finding(String rule, Severity severity) {
    RulePage page = RulePage.of(Rules.named(rule).orElseThrow());
    Place place = Place.at(Span.ofLine(Path.of("/shop/A.java"), 1));
    return new Finding(page, severity, place, "message", List.of("f"));
  }
}
