package io.github.lambdalint.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lints a project whose findings are in its baseline. */
class BaselineIT {

  private static final String CLEAN = "[INFO] no findings, 10 in the baseline";

  private final Maven maven = Maven.all().get(1);

  @TempDir private Path temp;
  private Path orders;

  @BeforeEach
  void writeBaseline() {
    orders = TestProject.copy("sam-orders", temp);
    Run run = maven.run(orders, "lambda-lint:baseline");
    assertThat(run.exitStatus()).isZero();
    assertThat(run.goals())
        .containsExactly(
            "--- baseline orders", "[INFO] " + file() + ": 10 findings, 10 added, 0 removed");
  }

  @Test
  void findingsOfTheBaselineDoNotCount() {
    Run run = lint();
    assertThat(findings(run)).isEmpty();
    assertThat(run.goals()).contains(CLEAN);
    assertThat(run.exitStatus()).isZero();
  }

  @Test
  void onlyTheFindingOfANewBugCounts() {
    edit(
        "src/main/java/shop/PlaceOrder.java",
        text -> text.replace("    return new", "    System.exit(1);\n    return new"));
    Run run = lint();
    assertThat(findings(run)).singleElement().asString().contains("[ExitInHandler]");
    assertThat(run.exitStatus()).isEqualTo(1);
  }

  @Test
  void reformattedAndMovedCodeHasNoNewFindings() {
    for (String name : List.of("Mail", "OrderQueue", "ShipOrders", "TellCustomer")) {
      edit(
          "src/main/java/shop/" + name + ".java",
          text -> "\n// moved\n" + text.replace("  ", "\t").replace("(", "(\n\t"));
    }
    edit("template.yaml", text -> "# moved\n" + text);
    Run run = lint();
    assertThat(findings(run)).isEmpty();
    assertThat(run.goals()).contains(CLEAN);
  }

  @Test
  void entriesWithoutFindingAreToldAndRemoved() {
    edit(
        "src/main/java/shop/TellCustomer.java",
        text -> text.replace("executor.submit(() -> mail.send(order))", "mail.send(order)"));
    assertThat(lint().goals())
        .contains(
            "[INFO] "
                + file()
                + ": 1 entry has no finding any more; `mvn lambda-lint:baseline` removes it");
    assertThat(maven.run(orders, "lambda-lint:baseline").goals())
        .contains("[INFO] " + file() + ": 9 findings, 0 added, 1 removed")
        .anyMatch(line -> line.contains("removed: src/main/java/shop/TellCustomer.java"));
    assertThat(file()).content().doesNotContain("WorkPastReturn");
  }

  @Test
  void aRunWithFewerRulesRemovesNothing() {
    maven.run(orders, "lambda-lint:baseline", "-Dlambda-lint.rules=WorkPastReturn");
    assertThat(findings(lint())).isEmpty();
  }

  @Test
  void aBaselineThatIsNoneIsRefusedWithItsLine() {
    edit("lambda-lint-baseline.json", text -> text.replace("\"rule\"", "\"rul\""));
    assertThat(lint().errors())
        .anyMatch(line -> line.contains(file() + ":4: expected an entry with a text `rule`"));
  }

  @Test
  void aBaselineThatIsMissingIsRefused() {
    assertThat(maven.run(orders, "lambda-lint", "-Dlambda-lint.baseline=known.json").errors())
        .anyMatch(line -> line.contains("lambda-lint.baseline: there is no file"));
  }

  @Test
  void aBaselineHoldsTheFindingsOfAllModules() {
    Path reactor = TestProject.copy("cdk-reactor", temp);
    Path known = reactor.resolve("lambda-lint-baseline.json");
    assertThat(maven.run(reactor, "lambda-lint:baseline").goals())
        .contains("[INFO] " + known + ": 6 findings, 6 added, 0 removed");
    Run run = maven.run(reactor, "lambda-lint", "-Dlambda-lint.failOn=info");
    assertThat(run.goals()).contains("[INFO] no findings, 6 in the baseline");
    assertThat(run.exitStatus()).isZero();
  }

  @Test
  void aFolderWithoutAPomHasABaselineToo() {
    Path signup = TestProject.copy("gradle-signup", temp);
    maven.run(signup, "lambda-lint:baseline");
    assertThat(maven.run(signup, "lambda-lint").goals())
        .contains("[INFO] no findings, 6 in the baseline");
  }

  private Run lint() {
    return maven.run(orders, "lambda-lint", "-Dlambda-lint.failOn=info");
  }

  private Path file() {
    return orders.resolve("lambda-lint-baseline.json");
  }

  private static List<String> findings(Run run) {
    return run.goals().stream().filter(line -> line.matches(".*:\\[\\d+,\\d+] .*")).toList();
  }

  private void edit(String file, UnaryOperator<String> change) {
    Path path = orders.resolve(file);
    try {
      String text = Files.readString(path);
      assertThat(change.apply(text)).isNotEqualTo(text);
      Files.writeString(path, change.apply(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
