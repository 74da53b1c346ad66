package io.github.lambdalint.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs {@code mvn lambda-lint} with properties on the command line. */
class SettingsIT {

  private static final String CLIENT = "[ClientPerInvocation]";
  private static final String QUEUE = "[ShortVisibilityTimeout]";

  private final Maven maven = Maven.all().get(1);

  @TempDir private Path temp;
  private Path orders;

  @BeforeEach
  void copyProject() {
    orders = TestProject.copy("sam-orders", temp);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          failOn=eror     | lambda-lint.failOn: `eror` is unknown; did you mean `error`? Expected one of error, warning, info, never
          formats=sarf    | lambda-lint.formats: `sarf` is unknown; did you mean `sarif`? Expected one of console, github, checkstyle, functions, gitlab, html, junit, rdjsonl, sarif, sonar
          rules=Client    | lambda-lint.rules: `Client` is unknown; expected one of
          disable=ClientPerInvokation | did you mean `ClientPerInvocation`?
          excludes=[a     | excludes: `[a` is not a glob
          failon=never    | -D: `lambda-lint.failon` is unknown; did
          failon=never    | did you mean `lambda-lint.failOn`?
          """)
  void wrongValuesAreRefusedByName(String setting, String message) {
    Run run = lint(setting);
    assertThat(run.exitStatus()).isEqualTo(1);
    assertThat(run.errors()).anyMatch(line -> line.contains(message));
  }

  @ParameterizedTest
  @CsvSource({"error, 0", "warning, 1", "info, 1", "never, 0"})
  void theLevelDecidesWhatFailsTheBuild(String level, int exitStatus) {
    assertThat(lint("failOn=" + level, "rules=ClientPerInvocation").exitStatus())
        .isEqualTo(exitStatus);
  }

  @Test
  void findingsNeedNotFailTheBuild() {
    assertThat(lint("failOn=warning", "failOnViolation=false").exitStatus()).isZero();
  }

  @Test
  void theCommandLineComesBeforeThePom() throws IOException {
    Path pom = orders.resolve("pom.xml");
    String version = "<version>${lambda-lint.version}</version>";
    String failOn = "<configuration><failOn>never</failOn></configuration>";
    Files.writeString(pom, Files.readString(pom).replace(version, version + failOn));
    assertThat(lint().exitStatus()).isZero();
    assertThat(lint("failOn=error").exitStatus()).isEqualTo(1);
  }

  @Test
  void aSkippedGoalLooksAtNothing() {
    Run run = lint("skip");
    assertThat(run.exitStatus()).isZero();
    assertThat(run.goals())
        .containsExactly("--- check orders", "[INFO] skipped, since lambda-lint.skip is set");
    assertThat(orders.resolve("target")).doesNotExist();
  }

  @Test
  void rulesAreChosenOrDisabled() {
    assertThat(rulesOf(lint("rules=ClientPerInvocation"))).containsOnly(CLIENT);
    assertThat(rulesOf(lint("disable=ClientPerInvocation"))).contains(QUEUE).doesNotContain(CLIENT);
  }

  @Test
  void filesAreIncludedOrExcluded() {
    assertThat(rulesOf(lint("includes=**/OrderQueue.java"))).contains(CLIENT).doesNotContain(QUEUE);
    assertThat(rulesOf(lint("excludes=**/OrderQueue.java"))).contains(QUEUE).doesNotContain(CLIENT);
  }

  @Test
  void onlyTheReportsThatAreAskedForAreWritten() {
    Run run = lint("formats=sarif", "outputDirectory=build/lint");
    assertThat(rulesOf(run)).isEmpty();
    assertThat(orders.resolve("build/lint"))
        .isDirectoryContaining("glob:**/lambda-lint.sarif")
        .isDirectoryNotContaining("glob:**/checkstyle-result.xml");
  }

  private Run lint(String... settings) {
    String[] arguments = new String[settings.length + 1];
    arguments[0] = "lambda-lint";
    for (int i = 0; i < settings.length; i++) {
      arguments[i + 1] = "-Dlambda-lint." + settings[i];
    }
    return maven.run(orders, arguments);
  }

  private static List<String> rulesOf(Run run) {
    return run.goals().stream()
        .filter(line -> line.matches(".*:\\[\\d+,\\d+] \\[\\w+] .*"))
        .map(line -> line.replaceFirst(".*] (\\[\\w+]) .*", "$1"))
        .distinct()
        .toList();
  }
}
