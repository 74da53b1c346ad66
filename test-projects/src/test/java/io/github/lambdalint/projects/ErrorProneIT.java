package io.github.lambdalint.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles a project whose POM adds our checks to Error Prone. */
class ErrorProneIT {

  private static final String LAST_FOR_JAVA_17 = "2.42.0";
  private static final String NEWEST = "2.52.0";

  @TempDir private Path temp;

  /** Pairs releases of Error Prone with homes of JDKs that can run them. */
  static List<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    pairs.add(arguments(LAST_FOR_JAVA_17, Path.of(System.getProperty("java.home"))));
    String newest = System.getProperty("newestJdk", "");
    if (!newest.isEmpty()) {
      pairs.add(arguments(LAST_FOR_JAVA_17, Path.of(newest)));
      pairs.add(arguments(NEWEST, Path.of(newest)));
    }
    return pairs;
  }

  @ParameterizedTest(name = "Error Prone {0}, {1}")
  @MethodSource("pairs")
  void findingsAreWarningsOfTheCompiler(String errorProne, Path jdk) throws IOException {
    Path project = TestProject.copy("error-prone-refunds", temp);
    Run run =
        Maven.all().get(2).runOn(jdk, project, "compile", "-Derror-prone.version=" + errorProne);
    String told =
        Stream.concat(
                Stream.of("$ mvn compile"),
                run.log().stream()
                    .filter(line -> line.contains(project + "/") || line.startsWith("    "))
                    .filter(line -> !line.contains("skip non existing"))
                    .map(line -> line.replace(project + "/", "")))
            .collect(Collectors.joining("\n", "", "\n"));
    Path expected = Path.of("error-prone-refunds/expected-javac.txt");
    if (System.getProperty("accept") != null) {
      Files.writeString(expected, told);
    }
    assertThat(told).as(String.join("\n", run.log())).isEqualTo(Files.readString(expected));
    assertThat(run.exitStatus()).isZero();
  }
}
