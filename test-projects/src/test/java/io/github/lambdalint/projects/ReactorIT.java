package io.github.lambdalint.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs {@code mvn lambda-lint} in a build of several modules. */
class ReactorIT {

  private static final String PLUGIN =
      """
      <build>
        <plugins>
          <plugin>
            <groupId>io.github.lambdalint</groupId>
            <artifactId>lambda-lint-maven-plugin</artifactId>
            <version>0.1.0-SNAPSHOT</version>
            <extensions>true</extensions>
          </plugin>
        </plugins>
      </build>
      """;
  private static final String ONE_RULE = "-Dlambda-lint.rules=ClientPerInvocation";
  private static final String FAIL_ON_WARNING = "-Dlambda-lint.failOn=warning";

  @TempDir private Path temp;
  private Path reactor;

  static List<Maven> distributions() {
    return Maven.all();
  }

  static List<Maven> oldestAndNewest() {
    List<Maven> all = Maven.all();
    return List.of(all.get(0), all.get(all.size() - 1));
  }

  @BeforeEach
  void copyProject() {
    reactor = TestProject.copy("cdk-reactor", temp);
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void failsAfterAllModulesAreLinted(Maven maven) {
    Run run = maven.run(reactor, "lambda-lint", ONE_RULE, FAIL_ON_WARNING);
    assertThat(run.exitStatus()).isEqualTo(1);
    assertThat(run.goals()).contains("--- check stock", "--- check reports");
    assertThat(run.errors())
        .contains(
            "lambda-lint: stock has 1 finding of level warning or worse: 1 ClientPerInvocation",
            "lambda-lint: reports has 1 finding of level warning or worse: 1 ClientPerInvocation");
  }

  @ParameterizedTest
  @MethodSource("oldestAndNewest")
  void failsAtOnceWhenOtherGoalsCouldBuildOrDeploy(Maven maven) {
    Run run = maven.run(reactor, "validate", "lambda-lint", ONE_RULE, FAIL_ON_WARNING);
    assertThat(run.exitStatus()).isEqualTo(1);
    assertThat(run.goals())
        .contains("--- check stock", "[WARNING] 1 finding: 1 warning")
        .doesNotContain("--- check reports");
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void lintsAllModulesWhenOnlyOneDeclaresThePlugin(Maven maven) throws IOException {
    Files.delete(reactor.resolve(".mvn/extensions.xml"));
    declarePluginIn("stock/pom.xml");
    Run run = maven.run(reactor, "lambda-lint", ONE_RULE);
    assertThat(run.goals())
        .contains("--- check stock", "--- check reports", "[WARNING] 1 finding: 1 warning");
    assertThat(results()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void coreAndBuildExtensionLiveTogether(Maven maven) throws IOException {
    declarePluginIn("pom.xml");
    Run run = maven.run(reactor, "lambda-lint", ONE_RULE);
    assertThat(run.exitStatus()).isZero();
    assertThat(run.goals()).containsOnlyOnce("--- check stock", "--- check reports");
  }

  @ParameterizedTest
  @MethodSource("oldestAndNewest")
  void printsTheSameWithTwoThreads(Maven maven) throws IOException {
    Run run = maven.run(reactor, "lambda-lint", "-T2");
    assertThat(run.goals())
        .map(line -> line.replace(reactor + "/", ""))
        .containsExactlyInAnyOrderElementsOf(
            Files.readAllLines(Path.of("cdk-reactor/expected.txt")).stream()
                .filter(line -> !line.startsWith("$") && !line.startsWith("exit"))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("oldestAndNewest")
  void lintsAChosenModuleOffline(Maven maven) {
    maven.run(reactor, "lambda-lint", ONE_RULE);
    Run run = maven.run(reactor, "lambda-lint", ONE_RULE, "-o", "-pl", "stock");
    assertThat(run.exitStatus()).isZero();
    assertThat(run.goals())
        .contains("[WARNING] 1 finding: 1 warning")
        .filteredOn(line -> line.startsWith("---"))
        .containsExactly("--- check stock");
  }

  private void declarePluginIn(String pom) throws IOException {
    Path file = reactor.resolve(pom);
    String text = Files.readString(file);
    Files.writeString(
        file,
        text.contains("<plugins>")
            ? text.replace("<build>", PLUGIN.replace("</build>", "").stripTrailing())
            : text.replace("</project>", PLUGIN + "</project>"));
  }

  private JsonNode results() throws IOException {
    return new ObjectMapper()
        .readTree(reactor.resolve("target/lambda-lint/lambda-lint.sarif").toFile())
        .at("/runs/0/results");
  }
}
