package io.github.lambdalint.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prepares projects for {@code mvn lambda-lint}. */
class InitIT {

  private static final String INIT =
      "io.github.lambdalint:lambda-lint-maven-plugin:0.1.0-SNAPSHOT:init";

  private final Maven maven = Maven.all().get(1);

  @TempDir private Path temp;
  private Path signup;

  @BeforeEach
  void copyProject() throws IOException {
    signup = TestProject.copy("gradle-signup", temp);
    Files.delete(signup.resolve(".mvn/extensions.xml"));
  }

  @Test
  void aPreparedProjectIsLinted() {
    assertThat(maven.run(signup, INIT).exitStatus()).isZero();
    Run run = maven.run(signup, "lambda-lint");
    assertThat(run.goals()).anyMatch(line -> line.startsWith("[INFO] SignUp"));
  }

  @ParameterizedTest
  @CsvSource({
    "github, .github/workflows/lambda-lint.yml",
    "gitlab, .gitlab-ci.yml",
    "jenkins, Jenkinsfile",
    "azure, azure-pipelines.yml"
  })
  void aJobIsWrittenForABuildServer(String ci, String file) {
    maven.run(signup, INIT, "-Dlambda-lint.ci=" + ci);
    assertThat(signup.resolve(file)).content().contains("mvn -B lambda-lint");
  }

  @Test
  void filesThatExistAreLeftAsTheyAre() throws IOException {
    Path configuration = Files.writeString(signup.resolve("lambda-lint.yml"), "failOn: never\n");
    Path extensions = Files.writeString(signup.resolve(".mvn/extensions.xml"), "<extensions/>");
    assertThat(maven.run(signup, INIT).goals())
        .contains(
            "[WARNING] exists and is left as it is: " + configuration,
            "[WARNING] exists and is left as it is: " + extensions,
            "[INFO]     <artifactId>lambda-lint-maven-plugin</artifactId>");
    assertThat(configuration).content().isEqualTo("failOn: never\n");
    assertThat(extensions).content().isEqualTo("<extensions/>");
  }

  @Test
  void anUnknownBuildServerIsRefused() {
    assertThat(maven.run(signup, INIT, "-Dlambda-lint.ci=gitlub").errors())
        .anyMatch(
            line ->
                line.contains(
                    "`gitlub` is unknown; did you mean `github`? Expected one of github"));
  }
}
