package io.github.lambdalint.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lints a build of several modules in which findings are suppressed. */
class SuppressionIT {

  private static final String HANDLER = "stock/src/main/java/depot/stock/StockHandler.java";
  private static final String SHARED = "common/src/main/java/depot/common/Archive.java";

  private final Maven maven = Maven.all().get(1);

  @TempDir private Path temp;
  private Path reactor;

  @BeforeEach
  void suppress() throws IOException {
    reactor = TestProject.copy("cdk-reactor", temp);
    insert(SHARED, "public class Archive", "// lambda-lint:ignore-file ClientPerInvocation -- old");
    insert(HANDLER, "public class StockHandler", "@SuppressWarnings(\"ExitInHandlr\")");
    insert(HANDLER, "@SuppressWarnings", "// lambda-lint:ignore TmpFileLeft -- old");
  }

  @Test
  void whatSilencesNothingInAllModulesIsToldOnce() throws IOException {
    assertThat(unused())
        .containsExactly(
            "[INFO] %s:[%d,1] [UnusedSuppression] no `TmpFileLeft` is silenced here"
                .formatted(HANDLER, line("// lambda-lint")),
            "[INFO] %s:[%d,1] [UnusedSuppression] no rule is called `ExitInHandlr`; did you mean `ExitInHandler`?"
                .formatted(HANDLER, line("@SuppressWarnings")));
  }

  @Test
  void whatSilencesNothingInSomeModulesMayDoSoInOthersButNoMisspeltName() {
    assertThat(unused("-pl", "stock")).singleElement().asString().contains("`ExitInHandlr`");
  }

  @Test
  void whatDisabledRulesWouldReportIsNotMissed() throws IOException {
    assertThat(unused("-Dlambda-lint.disable=TmpFileLeft"))
        .singleElement()
        .asString()
        .contains("ExitInHandlr");
  }

  private List<String> unused(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "lambda-lint";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return maven.run(reactor, all).goals().stream()
        .map(line -> line.replace(reactor + "/", ""))
        .filter(line -> line.contains("[UnusedSuppression]"))
        .toList();
  }

  private void insert(String file, String before, String line) throws IOException {
    Path path = reactor.resolve(file);
    Files.writeString(path, Files.readString(path).replaceFirst(before, line + "\n" + before));
  }

  private int line(String start) throws IOException {
    List<String> lines = Files.readAllLines(reactor.resolve(HANDLER));
    return 1
        + lines.indexOf(lines.stream().filter(line -> line.startsWith(start)).findFirst().get());
  }
}
