package io.github.lambdalint.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.engine.Module;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lints a folder and compares what is found with the marks in its files.
 *
 * <p>{@code // finding: part of the message}, in other files than Java {@code # finding: …}, stands
 * at the end of the line it speaks of, or alone on the line above. A line without a mark must stay
 * silent.
 */
public final class FixtureRunner {

  private final Linter linter;
  private final List<Path> classPath;

  public FixtureRunner(Linter linter) {
    this(linter, List.of());
  }

  /** Lints with the class path of a module whose sources lie in {@code src/main/java}. */
  public FixtureRunner(Linter linter, List<Path> classPath) {
    this.linter = linter;
    this.classPath = classPath;
  }

  /**
   * Fails unless {@code rules} find in {@code folder} what is marked, nothing else, and all files
   * can be read.
   */
  public LintResult check(Path folder, Rule... rules) {
    LintResult result = linter.run(request(folder, List.of(rules)));
    Map<String, List<String>> expected = expected(folder);
    assertThat(found(folder, result.findings(), expected))
        .as("findings by file and line")
        .isEqualTo(expected);
    assertThat(result.notes()).as("notes").isEmpty();
    return result;
  }

  private LintRequest request(Path folder, List<Rule> rules) {
    List<Module> modules =
        classPath.isEmpty()
            ? List.of()
            : List.of(new Module(folder, List.of(folder.resolve("src/main/java")), classPath));
    return new LintRequest(folder, modules, Optional.empty(), List.of(), List.of(), false, rules);
  }

  private static Map<String, List<String>> expected(Path folder) {
    Map<String, List<String>> byPlace = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        List<String> lines = Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        for (ExpectedFinding each : ExpectedFinding.read(file.toString(), lines)) {
          add(byPlace, place(folder, file, each.line()), each.message());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return byPlace;
  }

  /** Lists messages by place; one that contains what is expected there is cut down to that. */
  private static Map<String, List<String>> found(
      Path folder, List<Finding> findings, Map<String, List<String>> expected) {
    Map<String, List<String>> open = new TreeMap<>();
    expected.forEach((place, messages) -> open.put(place, new ArrayList<>(messages)));
    Map<String, List<String>> byPlace = new TreeMap<>();
    for (Finding finding : findings) {
      String place = place(folder, finding.at().span().file(), finding.at().span().line());
      String message = finding.message();
      List<String> awaited = open.getOrDefault(place, List.of());
      Optional<String> part = awaited.stream().filter(message::contains).findFirst();
      part.ifPresent(awaited::remove);
      add(byPlace, place, part.orElse(message));
    }
    return byPlace;
  }

  private static void add(Map<String, List<String>> byPlace, String place, String message) {
    List<String> messages = byPlace.computeIfAbsent(place, key -> new ArrayList<>());
    messages.add(message);
    messages.sort(null);
  }

  private static String place(Path folder, Path file, int line) {
    return folder.relativize(folder.resolve(file)).toString().replace('\\', '/') + ":" + line;
  }
}
