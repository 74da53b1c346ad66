package io.github.lambdalint.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares all that {@code mvn lambda-lint} prints in a test project with its expected.txt. */
class ExpectedOutputIT {

  @TempDir private Path temp;

  static Stream<Arguments> projectsAndDistributions() {
    return Stream.of(
            "sam-orders",
            "cdk-reactor",
            "cloudformation-tickets/app",
            "clean-thumbnails",
            "gradle-signup",
            "error-prone-refunds")
        .flatMap(project -> Maven.all().stream().map(maven -> arguments(project, maven)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("projectsAndDistributions")
  void printsWhatIsExpected(String folder, Maven maven) throws IOException {
    Path folderInProject = Path.of(folder);
    String name = folderInProject.getName(0).toString();
    Path copy = TestProject.copy(name, temp);
    Run run = maven.run(temp.resolve(folderInProject), "lambda-lint");
    String printed =
        Stream.of(
                Stream.of("$ mvn lambda-lint"),
                run.goals().stream().map(line -> line.replace(copy + "/", "")),
                Stream.of("exit status " + run.exitStatus()))
            .flatMap(lines -> lines)
            .collect(Collectors.joining("\n", "", "\n"));
    Path expected = Path.of(name, "expected.txt");
    if (System.getProperty("accept") != null) {
      Files.writeString(expected, printed);
    }
    assertThat(printed).as(String.join("\n", run.log())).isEqualTo(Files.readString(expected));
  }
}
