package io.github.lambdalint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.Dialect;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.SettingNames;
import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Decision;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.source.Dependencies;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds that a service is the same service in whatever language its deployment is written. */
class DialectsTest {

  private static final List<String> PROPERTIES =
      List.of("Handler", "Runtime", "MemorySize", "Timeout", "Environment.Variables.SHIPPER");

  @TempDir private Path temp;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void serviceIsTheSameInEveryDialect(Dialect dialect) throws Exception {
    LintResult result = lint(dialect);

    assertThat(result.notes()).isEmpty();
    assertThat(result.functions())
        .extracting(
            function -> function.declaration().orElseThrow().resource().template().dialect())
        .containsOnly(dialect);
    assertThat(describe(result)).isEqualTo(expected(dialect));
  }

  /** Reads the expected facts, with the findings in the words of a dialect. */
  private static String expected(Dialect dialect) throws IOException, URISyntaxException {
    return Files.readString(resource("expected.txt"))
        .lines()
        .map(line -> line.startsWith("  [") ? SettingNames.translate(line, dialect) : line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private LintResult lint(Dialect dialect) throws IOException, URISyntaxException {
    Path project = temp.toRealPath();
    copy("code", project);
    String folder = dialect == Dialect.SERVERLESS ? "serverless" : dialect.name();
    copy(folder.toLowerCase(Locale.ROOT), project);
    Files.writeString(
        project.resolve("pom.xml"), "<project><artifactId>shop</artifactId></project>");
    return new Linter(new JavaProject())
        .run(LintRequest.of(project, () -> Dependencies.NONE, Rules.ALL));
  }

  private static void copy(String folder, Path target) throws IOException, URISyntaxException {
    Path source = resource(folder);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(DialectsTest.class.getResource("dialects/" + name).toURI());
  }

  /** Lists settings, sources, fates and findings of each function. */
  private static String describe(LintResult result) {
    StringBuilder text = new StringBuilder();
    for (LambdaFunction function : result.functions()) {
      text.append(function.name()).append('\n');
      facts(function, result).forEach(fact -> text.append("  ").append(fact).append('\n'));
    }
    return text.toString();
  }

  private static Stream<String> facts(LambdaFunction function, LintResult result) {
    FunctionDeclaration declaration = function.declaration().orElseThrow();
    return Stream.of(
            PROPERTIES.stream()
                .flatMap(
                    property ->
                        declaration.property(property).text().stream()
                            .map(text -> property + " " + text)),
            function.invocations().stream().map(DialectsTest::describe),
            result.findings().stream()
                .filter(finding -> finding.functions().contains(function.name()))
                .map(DialectsTest::describe)
                .sorted())
        .flatMap(facts -> facts);
  }

  private static String describe(Invocation invocation) {
    return "%s, %s, %s: %s"
        .formatted(
            invocation.name(),
            invocation.fate().describe(),
            invocation.fate().repeated().title(),
            invocation.fate().decisions().stream()
                .map(Decision::describe)
                .collect(Collectors.joining(", ")));
  }

  private static String describe(Finding finding) {
    return "[%s] %s".formatted(finding.rule().id(), finding.message());
  }
}
