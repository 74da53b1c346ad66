package io.github.lambdalint.report;

import static io.github.lambdalint.report.Results.CLIENT;
import static io.github.lambdalint.report.Results.EXIT;
import static io.github.lambdalint.report.Results.finding;
import static io.github.lambdalint.report.Results.step;
import static io.github.lambdalint.rule.Severity.ERROR;
import static io.github.lambdalint.rule.Severity.INFO;
import static io.github.lambdalint.rule.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.engine.LintResult.Suppressed;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {

  private static final Path FILE = Path.of("/shop/Handler.java").toAbsolutePath();
  private static final Path TEMPLATE = Path.of("/shop/template.yaml").toAbsolutePath();
  private static final Span HERE = new Span(FILE, 12, 5, 12, 20);

  @Test
  void aFunctionTellsWhatInvokesIt() {
    LintResult result =
        Results.seeing(
            Results.function("OrderHandler", "shop.OrderHandler"),
            Results.declared("Billing", "shop.BillHandler", "sqs-standard", "apigw-http"),
            Results.declared("Idle", "shop.Idle"));
    assertThat(ConsoleReport.functions(result))
        .containsExactly(
            new ConsoleLine(INFO, "OrderHandler: declared in no template"),
            new ConsoleLine(
                INFO,
                "Billing (BillHandler): SQS `Trigger` (polled queue),"
                    + " API Gateway HTTP API `Trigger` (synchronous)"),
            new ConsoleLine(INFO, "Idle: no event source declared"));
  }

  @Test
  void functionsOfOneNameTellTheirPlaces() {
    LambdaFunction app = Results.function("App", "shop.App");
    LambdaFunction declared = Results.declared("App", "shop.App");
    assertThat(ConsoleReport.functions(Results.seeing(app, declared)))
        .containsExactly(
            new ConsoleLine(INFO, "App: declared in no template, " + FILE + ":[1,1]"),
            new ConsoleLine(INFO, "App: no event source declared, " + TEMPLATE + ":[1,1]"));
  }

  @Test
  void aFindingTellsItsPlaceAndItsRemedy() {
    assertThat(ConsoleReport.findings(Results.of(finding(EXIT, HERE, "`exit` ends it"))))
        .containsExactly(
            new ConsoleLine(ERROR, FILE + ":[12,5] [ExitInHandler] `exit` ends it"),
            new ConsoleLine(ERROR, "    help: return instead"));
  }

  @Test
  void aFindingTellsTheWayToItWhatExplainsItAndWhomElseItConcerns() {
    Place place =
        new Place.Plain(
            HERE,
            List.of(step("Handler.handleRequest", FILE, 8), step("upload", FILE, 11)),
            List.of(step("Timeout", TEMPLATE, 9)));
    Finding shared = new Finding(CLIENT, INFO, place, "built", List.of("A", "B"));
    assertThat(ConsoleReport.findings(Results.of(shared)))
        .containsExactly(
            new ConsoleLine(INFO, FILE + ":[12,5] [ClientPerInvocation] built"),
            new ConsoleLine(INFO, "    reached from: Handler.handleRequest (8) > upload (11)"),
            new ConsoleLine(INFO, "    Timeout: " + TEMPLATE + ":[9,1]"),
            new ConsoleLine(INFO, "    in 2 functions: A, B"),
            new ConsoleLine(INFO, "    help: keep it in a field"));
  }

  @Test
  void ofManyFunctionsTheFirstOnesAreNamed() {
    List<String> functions = List.of("A", "B", "C", "D", "E", "F", "G", "H", "I");
    Finding shared = new Finding(CLIENT, INFO, Place.at(HERE), "built", functions);
    assertThat(ConsoleReport.findings(Results.of(shared)))
        .contains(new ConsoleLine(INFO, "    in 9 functions: A, B, C, D, E, F, G and 2 more"));
  }

  @Test
  void aLevelThatTheConfigurationChangedIsExplained() {
    assertThat(ConsoleReport.findings(Results.of(finding(EXIT, HERE, "exit").rated(INFO))))
        .containsExactly(
            new ConsoleLine(INFO, FILE + ":[12,5] [ExitInHandler] exit"),
            new ConsoleLine(INFO, "    level: info by the configuration, error by the rule"),
            new ConsoleLine(INFO, "    help: return instead"));
  }

  @Test
  void notesFollowTheFindings() {
    Note note = new Note(Span.ofLine(TEMPLATE, 3), "is half a document");
    assertThat(ConsoleReport.findings(Results.of(List.of(), List.of(), List.of(note))))
        .containsExactly(new ConsoleLine(WARNING, TEMPLATE + ":[3,1] is half a document"));
  }

  @Test
  void charactersThatATerminalObeysAreReplaced() {
    assertThat(new ConsoleLine(INFO, "a\n::error::\u001b[31mb\u202e\u2028\ud83d").text())
        .isEqualTo("a\uFFFD::error::\uFFFD[31mb\uFFFD\uFFFD\uFFFD");
  }

  @Test
  void theSummaryCountsByLevelAndRule() {
    Finding exit = finding(EXIT, HERE, "exit");
    Finding client = finding(CLIENT, HERE, "client");
    LintResult result =
        Results.of(
            List.of(exit, client, client, Results.rated(INFO, client)),
            List.of(new Suppressed(client, "")),
            List.of());
    assertThat(ConsoleReport.summary(result))
        .containsExactly(
            new ConsoleLine(
                INFO,
                "1 function, 2 templates: parsed 12 of 480 Java files;"
                    + " 412 of 980 calls go to unknown types (libraries are known through a POM,"
                    + " generated sources after a build)"),
            new ConsoleLine(ERROR, "4 findings: 1 error, 2 warnings, 1 info, 1 suppressed"),
            new ConsoleLine(INFO, "  error    ExitInHandler           1"),
            new ConsoleLine(INFO, "  warning  ClientPerInvocation     3"));
  }

  @Test
  void noFunctionIsSaidLoudly() {
    assertThat(ConsoleReport.summary(Results.seeing()))
        .containsExactly(
            new ConsoleLine(
                WARNING, "no Lambda handler found: no function in 480 Java files and 2 templates"),
            new ConsoleLine(INFO, "0 functions, 2 templates: parsed 0 of 480 Java files"),
            new ConsoleLine(INFO, "no findings"));
  }
}
