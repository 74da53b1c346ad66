package io.github.lambdalint.projects;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.rules.Rules;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares what javac with Error Prone tells of the test projects with what Maven tells. */
class DoorsTest {

  private static final Pattern FINDING =
      Pattern.compile(
          "(?:\\[\\w+] )?(?:(?<place>\\S+:\\[\\d+,\\d+]) )?\\[(?<rule>\\w+)] (?<text>.*)");
  private static final Pattern PLACE_IN_TEXT = Pattern.compile("(\\S+:\\[\\d+,\\d+]) (.*)");

  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource({
    "sam-orders, .",
    "cdk-reactor, common stock reports",
    "cloudformation-tickets, app",
    "clean-thumbnails, .",
    "gradle-signup, .",
    "error-prone-refunds, .",
  })
  void javacTellsWhatMavenTells(String name, String modules) throws IOException {
    Path project = TestProject.copy(name, temp);
    SortedSet<String> told = new TreeSet<>();
    for (String module : modules.split(" ")) {
      told.addAll(compile(project, project.resolve(module).normalize()));
    }
    assertThat(told).isEqualTo(expected(Path.of(name, "expected.txt")));
  }

  private static SortedSet<String> expected(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(FINDING::matcher)
        .filter(Matcher::matches)
        .filter(line -> line.group("place") != null)
        .map(line -> finding(line.group("place"), line.group("rule"), line.group("text")))
        .collect(toCollection(TreeSet::new));
  }

  private static String finding(String place, String rule, String text) {
    return "%s [%s] %s".formatted(place, rule, text);
  }

  private static List<String> compile(Path project, Path module) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    Path classes = Files.createDirectories(project.resolve("target/classes"));
    List<String> options =
        List.of(
            "-Xplugin:ErrorProne -XepAllErrorsAsWarnings",
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-proc:none",
            "-processorpath",
            System.getProperty("java.class.path"),
            "-classpath",
            classes + File.pathSeparator + System.getProperty("java.class.path"),
            "-d",
            classes.toString());
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(told, Locale.ENGLISH, StandardCharsets.UTF_8);
        Stream<Path> sources = Files.walk(module.resolve("src/main/java"))) {
      List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).toList();
      boolean compiled =
          compiler
              .getTask(null, files, told, options, null, files.getJavaFileObjectsFromPaths(java))
              .call();
      assertThat(compiled).as(told.getDiagnostics().toString()).isTrue();
    }
    List<String> findings = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : told.getDiagnostics()) {
      Matcher message =
          FINDING.matcher(diagnostic.getMessage(Locale.ENGLISH).lines().findFirst().orElse(""));
      if (message.matches() && Rules.named(message.group("rule")).isPresent()) {
        findings.add(describe(diagnostic, message).replace(project + "/", ""));
      }
    }
    return findings;
  }

  private static String describe(Diagnostic<? extends JavaFileObject> diagnostic, Matcher message) {
    Matcher elsewhere = PLACE_IN_TEXT.matcher(message.group("text"));
    return elsewhere.matches()
        ? finding(elsewhere.group(1), message.group("rule"), elsewhere.group(2))
        : finding(
            "%s:[%d,%d]"
                .formatted(
                    Path.of(diagnostic.getSource().toUri()),
                    diagnostic.getLineNumber(),
                    diagnostic.getColumnNumber()),
            message.group("rule"),
            message.group("text"));
  }
}
