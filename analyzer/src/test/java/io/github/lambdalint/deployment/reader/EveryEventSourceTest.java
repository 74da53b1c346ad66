package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.invocation.EventSourceKind;
import io.github.lambdalint.invocation.KnowledgeBase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads every kind of the knowledge base in every dialect that can declare it.
 *
 * <p>A dialect is a file of fixtures under {@code sources}: a template to begin with, called by its
 * file name, then what each kind adds to it, and at last the kinds that the dialect cannot declare,
 * with the reason.
 */
class EveryEventSourceTest {

  private static final List<String> DIALECTS =
      List.of("cloudformation", "sam", "serverless", "terraform", "cdk");

  private static final Set<String> KINDS =
      new TreeSet<>(KnowledgeBase.load().kinds().stream().map(EventSourceKind::id).toList());

  @TempDir private Path root;

  @TestFactory
  Stream<DynamicTest> kindIsRead() {
    return DIALECTS.stream().flatMap(this::tests);
  }

  private Stream<DynamicTest> tests(String dialect) {
    Map<String, String> fixtures = fixtures(dialect);
    fixtures.remove("none");
    String file = fixtures.keySet().iterator().next();
    String template = fixtures.remove(file);
    return fixtures.entrySet().stream()
        .map(
            fixture ->
                dynamicTest(
                    dialect + ": " + fixture.getKey(),
                    () -> {
                      Project project =
                          new Project(root.resolve(dialect).resolve(fixture.getKey()))
                              .with(file, template + fixture.getValue())
                              .with("cdk.json", "{}"); // without it, Java is no template
                      assertThat(project.notes()).isEmpty();
                      FunctionDeclaration function = project.function();
                      assertThat(function.name()).isEqualTo("orders");
                      assertThat(function.eventSources())
                          .extracting(source -> source.kind())
                          .containsExactly(fixture.getKey());
                    }));
  }

  @Test
  void everyKindHasAFixtureOrAReasonInEveryDialect() {
    for (String dialect : DIALECTS) {
      Map<String, String> fixtures = fixtures(dialect);
      Set<String> kinds = new TreeSet<>(fixtures.keySet());
      kinds.remove(fixtures.keySet().iterator().next());
      kinds.remove("none");
      fixtures
          .get("none")
          .lines()
          .filter(line -> line.matches("\\S+ +\\S.*"))
          .map(line -> line.substring(0, line.indexOf(' ')))
          .forEach(kind -> assertThat(kinds.add(kind)).as(dialect + " " + kind).isTrue());
      assertThat(kinds).as(dialect).isEqualTo(KINDS);
    }
  }

  private static Map<String, String> fixtures(String dialect) {
    Map<String, String> fixtures = new LinkedHashMap<>();
    String[] sections = text("sources/" + dialect + ".txt").split("(?m)^=== ");
    for (String section : List.of(sections).subList(1, sections.length)) {
      int end = section.indexOf('\n');
      fixtures.put(section.substring(0, end), section.substring(end + 1).stripTrailing() + "\n");
    }
    return fixtures;
  }

  private static String text(String name) {
    try (InputStream in = EveryEventSourceTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
