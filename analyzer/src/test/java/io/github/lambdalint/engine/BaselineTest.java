package io.github.lambdalint.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lambdalint.engine.Baseline.Entry;
import io.github.lambdalint.engine.LintResult.Statistics;
import io.github.lambdalint.engine.LintResult.Suppressed;
import io.github.lambdalint.engine.LintResult.Suppressed.Origin;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {

  private static final RulePage PAGE = RulePage.of(new FirstRule((function, report) -> {}));

  @TempDir private Path root;

  @Test
  void otherWordsNumbersAndLinesAreTheSameFinding() {
    Baseline baseline = of(finding("A.java", 3, "`S3Client` waits 3 s"));
    Finding later = finding("A.java", 30, "for 40 s waits `S3Client`");
    assertThat(baseline.applyTo(result(later)))
        .isEqualTo(
            new LintResult(
                List.of(),
                List.of(new Suppressed(later, "", Origin.BASELINE)),
                List.of(),
                List.of(),
                new Statistics(0, 0, 0, 0, 0, 0),
                List.of()));
  }

  @Test
  void otherQuotesAreAnotherFinding() {
    assertThat(left(of(finding("A.java", 3, "`S3Client`")), finding("A.java", 3, "`SqsClient`")))
        .hasSize(1);
  }

  @Test
  void theNameOfAFunctionCountsInTemplatesOnly() {
    assertThat(left(of(finding("A.java", 3, "`f` fails")), finding("A.java", 3, "`g` fails", "g")))
        .isEmpty();
    assertThat(
            left(
                of(finding("A.java", 3, "`f` is invoked by `Queue`: `a` fails")),
                finding("A.java", 3, "`g` is invoked by `Topic`: `a` fails", "g")))
        .isEmpty();
    assertThat(left(of(finding("t.yaml", 3, "`f` fails")), finding("t.yaml", 3, "`g` fails", "g")))
        .hasSize(1);
  }

  @Test
  void oneMoreOfAKindIsNew() {
    Finding third = finding("A.java", 9, "`S3Client`");
    assertThat(
            left(
                of(finding("A.java", 3, "`S3Client`"), finding("A.java", 5, "`S3Client`")),
                finding("A.java", 4, "`S3Client`"),
                finding("A.java", 6, "`S3Client`"),
                third))
        .containsExactly(third);
  }

  @Test
  void aFileMayMove() throws IOException {
    Baseline baseline = of(finding("old/A.java", 3, "`S3Client`"));
    assertThat(left(baseline, finding("new/A.java", 3, "`S3Client`"))).isEmpty();
    assertThat(left(baseline, finding("new/B.java", 3, "`S3Client`"))).hasSize(1);
    Files.createDirectories(root.resolve("old"));
    Files.createFile(root.resolve("old/A.java"));
    assertThat(left(baseline, finding("new/A.java", 3, "`S3Client`"))).hasSize(1);
  }

  @Test
  void aNewBaselineKeepsReasonsAndForeignEntries() {
    Entry fixed = new Entry("FirstRule", "A.java", "1:1", "gone", "");
    Entry foreign = new Entry("OtherRule", "A.java", "2:1", "not looked for", "");
    Finding known = finding("A.java", 3, "`S3Client`");
    Finding added = finding("B.java", 3, "`S3Client`");
    Entry kept = withReason(of(known).entries().get(0), "measured");
    Baseline old = new Baseline(root, List.of(fixed, foreign, kept));
    LintResult result = result(known, added);
    assertThat(old.stale(result)).containsExactly(fixed, foreign);
    assertThat(old.renewed(result, entry -> entry.rule().equals("OtherRule")))
        .isEqualTo(new Baseline(root, List.of(kept, foreign, of(added).entries().get(0))));
  }

  @Test
  void aBaselineIsReadAsItWasWritten() {
    Baseline baseline =
        of(finding("A.java", 3, "a \"quoted\" \\ `S3Client`"), finding("B.java", 3, "é €"));
    Path file = root.resolve("baseline.json");
    BaselineFile.write(baseline, file);
    assertThat(BaselineFile.read(file, root)).isEqualTo(baseline);
    assertThat(file).content().hasLineCount(7).doesNotContain("3,");
  }

  @Test
  void characterThatNoReaderTakesIsReplaced() {
    Path file = root.resolve("baseline.json");
    BaselineFile.write(of(finding("A.java", 3, "\u007f\ud83d")), file);
    assertThat(BaselineFile.read(file, root).entries().get(0).message()).isEqualTo("\uFFFD\uFFFD");
  }

  @Test
  void aMissingFileIsABaselineWithoutEntries() {
    assertThat(BaselineFile.read(root.resolve("none.json"), root).entries()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"version": 2}                              | :1: expected `"version": 1`
          {"version": 1, "findings": [3]}             | :1: expected an entry with a text `rule`
          {"version": 1, "findings": [{"rule": "X"}]} | :1: expected an entry with a text `file`
          {"version": 1                               | :1: not valid JSON
          """)
  void faultsAreToldWithTheirLine(String text, String message) throws IOException {
    Path file = Files.writeString(root.resolve("baseline.json"), text);
    assertThatThrownBy(() -> BaselineFile.read(file, root))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(file + message)
        .hasMessageContaining("`mvn lambda-lint:baseline` writes it anew");
  }

  private Baseline of(Finding... known) {
    return new Baseline(root, List.of()).renewed(result(known), entry -> false);
  }

  private static List<Finding> left(Baseline baseline, Finding... findings) {
    return baseline.applyTo(result(findings)).findings();
  }

  private static Entry withReason(Entry entry, String reason) {
    return new Entry(entry.rule(), entry.file(), entry.name(), entry.message(), reason);
  }

  private static LintResult result(Finding... findings) {
    return new LintResult(
        List.of(findings),
        List.of(),
        List.of(),
        List.of(),
        new Statistics(0, 0, 0, 0, 0, 0),
        List.of());
  }

  private Finding finding(String file, int line, String message) {
    return finding(file, line, message, "f");
  }

  private Finding finding(String file, int line, String message, String function) {
    return new Finding(
        PAGE,
        Severity.WARNING,
        Place.at(Span.ofLine(root.resolve(file), line)),
        message,
        List.of(function));
  }
}
