package io.github.lambdalint.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.source.Dependencies;
import io.github.lambdalint.source.TextLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lints a folder and compares what is found with the marks in its files.
 *
 * <p>{@code // finding: part of the message}, in other files than Java {@code # finding: …}, stands
 * at the end of the line it speaks of, or alone on the line above; {@code // finding (error): …}
 * when the level is not that of the rule's page. A line without a mark must stay silent.
 */
public final class FixtureRunner {

  private final Linter linter;
  private final List<Path> classPath;

  public FixtureRunner(Linter linter) {
    this(linter, List.of());
  }

  /** Lints with a class path. */
  public FixtureRunner(Linter linter, List<Path> classPath) {
    this.linter = linter;
    this.classPath = classPath;
  }

  /**
   * Fails unless {@code rules} find in {@code folder} what is marked, nothing else, and all files
   * can be read.
   */
  public LintResult check(Path folder, Rule... rules) {
    return check(folder, List.of(rules));
  }

  LintResult check(Path folder, List<Rule> rules) {
    LintRequest request =
        LintRequest.of(folder, () -> new Dependencies(classPath, List.of()), rules);
    LintResult part = linter.run(request);
    LintResult result = part.withFindings(linter.checkSuppressions(part, request));
    Map<String, List<ExpectedFinding>> expected = expected(folder);
    assertThat(found(folder, result.findings(), expected))
        .as("findings by file and line")
        .isEqualTo(described(expected));
    assertThat(result.notes()).as("notes").isEmpty();
    return result;
  }

  private static Map<String, List<ExpectedFinding>> expected(Path folder) {
    Map<String, List<ExpectedFinding>> byPlace = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        for (ExpectedFinding each : ExpectedFinding.read(file.toString(), TextLines.of(file))) {
          add(byPlace, place(folder, file, each.line()), each);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return byPlace;
  }

  /** Describes findings by place; one that is expected there is described as the mark does. */
  private static Map<String, List<String>> found(
      Path folder, List<Finding> findings, Map<String, List<ExpectedFinding>> expected) {
    Map<String, List<ExpectedFinding>> open = new HashMap<>();
    expected.forEach((place, marks) -> open.put(place, new ArrayList<>(marks)));
    Map<String, List<String>> byPlace = new TreeMap<>();
    for (Finding finding : findings) {
      String place = place(folder, finding.at().span().file(), finding.at().span().line());
      List<ExpectedFinding> marks = open.getOrDefault(place, List.of());
      Optional<ExpectedFinding> mark =
          marks.stream().filter(each -> each.matches(finding)).findFirst();
      mark.ifPresent(marks::remove);
      add(
          byPlace,
          place,
          mark.map(ExpectedFinding::describe).orElseGet(() -> ExpectedFinding.describe(finding)));
    }
    byPlace.values().forEach(Collections::sort);
    return byPlace;
  }

  private static Map<String, List<String>> described(Map<String, List<ExpectedFinding>> marks) {
    Map<String, List<String>> byPlace = new TreeMap<>();
    marks.forEach(
        (place, each) ->
            byPlace.put(place, each.stream().map(ExpectedFinding::describe).sorted().toList()));
    return byPlace;
  }

  private static <T> void add(Map<String, List<T>> byPlace, String place, T item) {
    byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(item);
  }

  private static String place(Path folder, Path file, int line) {
    return folder.relativize(folder.resolve(file)).toString().replace('\\', '/') + ":" + line;
  }
}
