package io.github.lambdalint.report;

import static io.github.lambdalint.report.Results.CLIENT;
import static io.github.lambdalint.report.Results.EXIT;
import static io.github.lambdalint.report.Results.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.bjurr.violations.lib.ViolationsApi.violationsApi;

import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.model.SEVERITY;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.reports.Parser;

/** Reads reports back with the library by which build servers and review bots read them. */
class ForeignReadersTest {

  private static final ViolationsLogger SILENCE =
      new ViolationsLogger() {
        @Override
        public void log(Level level, String text) {}

        @Override
        public void log(Level level, String text, Throwable cause) {
          throw new AssertionError(text, cause);
        }
      };

  @TempDir private Path root;
  private Path report;
  private LintResult result;

  @BeforeEach
  void findTwoFaults() throws IOException {
    Path source = Files.writeString(root.resolve("Handler.java"), "\nexit(1); // <&>\n");
    report = root.resolve("report");
    result =
        Results.of(
            finding(EXIT, new Span(source, 2, 1, 2, 8), "`exit` ends <all> & \"everything\""),
            finding(CLIENT, new Span(source, 1, 1, 1, 1), "it is built"));
  }

  @Test
  void checkstyleXml() throws IOException {
    CheckstyleReport.write(result, report);
    assertThat(read(Parser.CHECKSTYLE))
        .extracting(
            ForeignReadersTest::fileName,
            Violation::getStartLine,
            Violation::getSeverity,
            Violation::getRule)
        .containsExactlyInAnyOrder(
            tuple("Handler.java", 2, SEVERITY.ERROR, "lambda-lint.ExitInHandler"),
            tuple("Handler.java", 1, SEVERITY.WARN, "lambda-lint.ClientPerInvocation"));
  }

  @Test
  void gitLabCodeQuality() throws IOException {
    GitLabReport.write(result, root, report);
    assertThat(read(Parser.CODECLIMATE))
        .extracting(Violation::getFile, Violation::getStartLine, Violation::getMessage)
        .containsExactlyInAnyOrder(
            tuple("Handler.java", 2, "`exit` ends <all> & \"everything\""),
            tuple("Handler.java", 1, "it is built"));
  }

  @Test
  void jUnitXml() throws IOException {
    JUnitReport.write(result, root, report);
    assertThat(read(Parser.JUNIT))
        .extracting(Violation::getFile, Violation::getStartLine)
        .containsExactlyInAnyOrder(tuple("Handler.java", 2), tuple("Handler.java", 1));
  }

  @Test
  void sarif() throws IOException {
    SarifReport.write(result, root, "1.0", report);
    assertThat(read(Parser.SARIF))
        .extracting(
            ForeignReadersTest::fileName,
            Violation::getStartLine,
            Violation::getSeverity,
            Violation::getRule)
        .containsExactlyInAnyOrder(
            tuple("Handler.java", 2, SEVERITY.ERROR, "ExitInHandler"),
            tuple("Handler.java", 1, SEVERITY.WARN, "ClientPerInvocation"));
  }

  private List<Violation> read(Parser parser) {
    return List.copyOf(
        violationsApi()
            .withViolationsLogger(SILENCE)
            .findAll(parser)
            .inFolder(root.toString())
            .withPattern(".*/report$")
            .violations());
  }

  private static String fileName(Violation violation) {
    return Path.of(violation.getFile()).getFileName().toString();
  }
}
