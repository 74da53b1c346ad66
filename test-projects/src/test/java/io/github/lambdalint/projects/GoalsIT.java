package io.github.lambdalint.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs goals other than {@code mvn lambda-lint}. */
class GoalsIT {

  private final Maven maven = Maven.all().get(1);

  @TempDir private Path temp;

  @Test
  void verifyCompilesAndLints() {
    Path orders = TestProject.copy("sam-orders", temp);
    Run run = maven.run(orders, "verify", "-Dlambda-lint.failOn=warning");
    assertThat(run.exitStatus()).isEqualTo(1);
    assertThat(run.goals()).contains("--- check orders");
    assertThat(orders.resolve("target/classes/shop/ShipOrders.class")).exists();
  }

  @Test
  void checkInAFolderWithoutAPomNamesTheGoalForIt() {
    Path signup = TestProject.copy("gradle-signup", temp);
    assertThat(maven.run(signup, "lambda-lint:check").errors())
        .anyMatch(line -> line.contains("`mvn lambda-lint:scan` lints a folder without one"));
  }

  @Test
  void explainPrintsThePageOfARule() {
    Run run = explain("-Drule=ShortVisibilityTimeout");
    assertThat(run.exitStatus()).isZero();
    assertThat(run.log())
        .contains(
            "[INFO] ShortVisibilityTimeout, warning",
            "# Queue shows a message again while the function works on it",
            "## Instead");
  }

  @Test
  void explainListsTheRules() {
    assertThat(explain().goals())
        .anyMatch(line -> line.matches("\\[INFO] ShortVisibilityTimeout +warning +Queue shows .*"));
  }

  @Test
  void explainKnowsOnlyRules() {
    Run run = explain("-Drule=VisibilityTimeout");
    assertThat(run.exitStatus()).isEqualTo(1);
    assertThat(run.errors())
        .anyMatch(line -> line.contains("did you mean `ShortVisibilityTimeout`?"));
  }

  @Test
  void functionsAreListedWithoutFindings() {
    Path signup = TestProject.copy("gradle-signup", temp);
    assertThat(maven.run(signup, "lambda-lint:functions").goals())
        .contains("[INFO]     DynamoDB stream `Accounts` (polled stream)")
        .noneMatch(line -> line.startsWith("[WARNING]"));
  }

  @Test
  void functionsAreWrittenAsJson() {
    Path signup = TestProject.copy("gradle-signup", temp);
    Path file = signup.resolve("target/lambda-lint/functions.json");
    assertThat(
            maven
                .run(signup, "lambda-lint:functions", "-Dlambda-lint.formats=functions,sarif")
                .goals())
        .contains("[INFO] report: " + file)
        .doesNotContain("[INFO]     DynamoDB stream `Accounts` (polled stream)");
    assertThat(file).content().contains("\"name\" : \"Greet\"");
  }

  @Test
  void fixMendsWhatIsSafeAndNothingElse() throws IOException {
    Path orders = TestProject.copy("sam-orders", temp);
    Path template = orders.resolve("template.yaml");
    String before = Files.readString(template);
    assertThat(maven.run(orders, "lambda-lint:fix", "-Ddiff").goals())
        .contains("[INFO] -      VisibilityTimeout: 60", "[INFO] +      VisibilityTimeout: 360");
    assertThat(template).hasContent(before);
    assertThat(maven.run(orders, "lambda-lint:fix").goals())
        .containsExactly("--- fix orders", "[INFO] fixed template.yaml");
    assertThat(template)
        .hasContent(before.replace("VisibilityTimeout: 60", "VisibilityTimeout: 360"));
    assertThat(maven.run(orders, "lambda-lint:fix").goals())
        .containsExactly("--- fix orders", "[INFO] nothing to fix");
  }

  @Test
  void helpNamesTheGoals() {
    Path signup = TestProject.copy("gradle-signup", temp);
    assertThat(maven.run(signup, "lambda-lint:help").log())
        .contains("lambda-lint:check", "lambda-lint:scan", "lambda-lint:explain");
  }

  @Test
  void aProjectWithoutHandlersIsToldLoudly() throws IOException {
    Path signup = TestProject.copy("gradle-signup", temp);
    Files.delete(signup.resolve("template.yaml"));
    Files.delete(signup.resolve("src/main/java/signup/SignUp.java"));
    Files.delete(signup.resolve("src/main/java/signup/Greet.java"));
    assertThat(maven.run(signup, "lambda-lint").goals())
        .contains("[WARNING] no Lambda handler found: no function in 0 Java files and 0 templates");
  }

  private Run explain(String... arguments) {
    Path signup = TestProject.copy("gradle-signup", temp);
    return arguments.length == 0
        ? maven.run(signup, "lambda-lint:explain")
        : maven.run(signup, "lambda-lint:explain", arguments[0]);
  }
}
