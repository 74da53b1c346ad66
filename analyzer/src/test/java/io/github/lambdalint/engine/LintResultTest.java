package io.github.lambdalint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.engine.LintResult.Statistics;
import io.github.lambdalint.engine.LintResult.Suppressed;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.rule.SuppressedName;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Step;
import io.github.lambdalint.testing.LineFunctions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LintResultTest {

  private static final RulePage PAGE = RulePage.of(new FirstRule((function, report) -> {}));

  @Test
  void partsOfAProjectAreUnited() {
    Note note = new Note(Span.ofLine(Path.of("/shop/template.yaml"), 3), "half a template");
    LintResult orders =
        new LintResult(
            List.of(finding("orders", 7)),
            List.of(new Suppressed(finding("orders", 9), "measured")),
            List.of(function("orders")),
            List.of(PAGE),
            new Statistics(6, 5, 4, 3, 20, 1),
            List.of(note));
    LintResult invoices =
        new LintResult(
            List.of(finding("invoices", 2), finding("invoices", 7)),
            List.of(new Suppressed(finding("invoices", 9), "measured")),
            List.of(function("invoices")),
            List.of(PAGE),
            new Statistics(7, 1, 1, 3, 10, 2),
            List.of(note));
    assertThat(LintResult.union(List.of(orders, invoices)))
        .isEqualTo(
            new LintResult(
                List.of(finding("invoices", 2), finding(List.of("invoices", "orders"), 7)),
                List.of(new Suppressed(finding(List.of("invoices", "orders"), 9), "measured")),
                List.of(function("invoices"), function("orders")),
                List.of(PAGE),
                new Statistics(7, 6, 5, 3, 30, 3),
                List.of(note)));
  }

  @Test
  void theOrderOfPartsDoesNotMatter() {
    LintResult one = resultWith(finding("orders", 7));
    LintResult other = resultWith(finding("invoices", 7));
    assertThat(LintResult.union(List.of(one, other)))
        .isEqualTo(LintResult.union(List.of(other, one)));
  }

  private static LintResult resultWith(Finding finding) {
    return new LintResult(
        List.of(finding),
        List.of(),
        List.of(),
        List.of(PAGE),
        new Statistics(1, 1, 1, 1, 1, 1),
        List.of());
  }

  private static Finding finding(String function, int line) {
    return finding(List.of(function), line);
  }

  private static Finding finding(List<String> functions, int line) {
    Span span = Span.ofLine(Path.of("/shop/Shared.java"), line);
    Place at = new Place.Plain(span, List.of(new Step(functions.get(0), span)), List.of());
    return new Finding(PAGE, Severity.WARNING, at, "shared", functions);
  }

  private static LambdaFunction function(String name) {
    Span span = Span.ofLine(Path.of("/shop", name, "Handler.java"), 1);
    return LineFunctions.function(name, span);
  }

  @Test
  void aNameInASuppressionIsIdleOnlyIfItIsInAllParts() {
    assertThat(
            LintResult.union(List.of(suppressing(true), suppressing(false), suppressing(true)))
                .suppressions())
        .containsExactly(suppressing(false).suppressions().get(0));
  }

  @Test
  void inAPartNoNameIsCertainToBeIdle() {
    assertThat(suppressing(true).asPart()).isEqualTo(suppressing(false));
  }

  private static LintResult suppressing(boolean isIdle) {
    Span at = Span.ofLine(Path.of("A.java"), 3);
    return new LintResult(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Statistics(1, 1, 1, 1, 1, 1),
        List.of(),
        List.of(new SuppressedName(at, "FirstRule", isIdle, false, false)));
  }
}
