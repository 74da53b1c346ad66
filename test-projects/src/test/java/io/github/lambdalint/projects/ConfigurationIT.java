package io.github.lambdalint.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lints a project with a {@code lambda-lint.yml}. */
class ConfigurationIT {

  private final Maven maven = Maven.all().get(1);

  @TempDir private Path temp;
  private Path orders;

  @BeforeEach
  void copyProject() {
    orders = TestProject.copy("sam-orders", temp);
  }

  @Test
  void levelsOfRulesDecideWhatIsToldAndFails() {
    configure(
        """
        failOn: warning
        rules:
          ClientPerInvocation: info
          ExecutorPerInvocation: off
          HandlerNotFound: off
        overrides:
          - paths: ["**/Mail.java", "template.yaml"]
            rules: {SwallowedFailure: off, TmpFileLeft: off, LostAsyncEvent: off,
                    ShortVisibilityTimeout: off}
          - paths: ["src/main/java/shop/T*.java", "**/ShipOrders.java"]
            rules: {WorkPastReturn: warning, SwallowedBatchItemFailure: off}
        """);
    Run run = lint();
    assertThat(rules(run))
        .containsExactly(
            "[INFO] [NonIdempotentRetry]",
            "[INFO] [ClientPerInvocation]",
            "[WARNING] [WorkPastReturn]");
    assertThat(run.exitStatus()).isEqualTo(1);
    assertThat(lint("-Dlambda-lint.failOn=error").exitStatus()).isZero();
  }

  @Test
  void aRuleThatIsAskedForRunsThoughTheFileTurnsItOff() {
    configure("rules: {ClientPerInvocation: off}");
    assertThat(rules(lint("-Dlambda-lint.rules=ClientPerInvocation")))
        .containsExactly("[WARNING] [ClientPerInvocation]");
  }

  @Test
  void ownLibrariesAreKnownByTheFile() {
    configure("calls: {clients: [new shop.OrderQueue]}");
    assertThat(lint("-Dlambda-lint.rules=ClientPerInvocation").goals())
        .anyMatch(line -> line.endsWith("`OrderQueue` is built on every invocation"));
  }

  @Test
  void functionsThatAreDeployedElsewhereHaveTheirSources() throws IOException {
    Files.delete(orders.resolve("template.yaml"));
    configure(
        """
        functions:
          - handler: shop.ShipOrders
            invokedBy: [{source: sqs-standard, name: Orders, batchSize: 10}]
          - handler: shop.TellCustomer::handleRequest
            invokedBy: [{source: sns, name: Shipped}]
          - handler: shop.PlaceOrder
            invokedBy: [{source: apigw-rest}]
        """);
    assertThat(rules(lint()))
        .containsExactly(
            "[INFO] [NonIdempotentRetry]",
            "[WARNING] [TmpFileLeft]",
            "[ERROR] [SwallowedFailure]",
            "[WARNING] [ClientPerInvocation]",
            "[ERROR] [SwallowedBatchItemFailure]",
            "[ERROR] [WorkPastReturn]");
  }

  @Test
  void filesAreExcludedAndTemplatesLookedForWhereTheFileSays() {
    configure("excludes: ['**/shop/**']\ntemplates: {paths: [infra]}");
    assertThat(rules(lint())).isEmpty();
  }

  @Test
  void whatTheFileDoesNotKnowIsRefusedWithItsLine() {
    configure("rules:\n  ExitInHandlr: off\nfailOn: eror\n");
    assertThat(lint().errors())
        .anyMatch(line -> line.contains(orders.resolve("lambda-lint.yml") + ":2: `ExitInHandlr`"))
        .anyMatch(line -> line.contains(orders.resolve("lambda-lint.yml") + ":3: `eror`"))
        .anyMatch(line -> line.contains("did you mean `ExitInHandler`?"));
  }

  private Run lint(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "lambda-lint";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return maven.run(orders, all);
  }

  private void configure(String text) {
    try {
      Files.writeString(orders.resolve("lambda-lint.yml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> rules(Run run) {
    return run.goals().stream()
        .filter(line -> line.matches(".*:\\[\\d+,\\d+] \\[\\w+] .*"))
        .map(line -> line.replaceFirst("(\\[\\w+]) .* (\\[\\w+]) .*", "$1 $2"))
        .toList();
  }
}
