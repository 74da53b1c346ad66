package io.github.lambdalint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.maven.ModuleClassPath.Missing;
import io.github.lambdalint.source.Dependencies;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModuleClassPathTest {

  private static final File POM = new File("/shop/pom.xml");

  @Test
  void aGapIsNotedWhereItIsDeclaredAndTheRestStays() {
    ModuleClassPath classPath =
        new ModuleClassPath(List.of(new File("/repository/sqs.jar")), List.of(missing("a:b:1")));
    assertThat(classPath.toDependencies())
        .isEqualTo(
            new Dependencies(
                List.of(Path.of("/repository/sqs.jar")),
                List.of(
                    new Note(
                        Span.ofLine(POM.toPath(), 12),
                        "`a:b:1` could not be resolved: calls into it are not followed, so findings"
                            + " may be missing; run Maven once without -o (Maven: no network)"))));
  }

  @Test
  void manyGapsOfAModuleAreOneNote() {
    ModuleClassPath classPath =
        new ModuleClassPath(
            List.of(), IntStream.range(0, 7).mapToObj(number -> missing("a:b:" + number)).toList());
    assertThat(classPath.toDependencies().notes())
        .extracting(Note::message)
        .singleElement()
        .asString()
        .startsWith(
            "`a:b:0`, `a:b:1`, `a:b:2`, `a:b:3`, `a:b:4` and 2 more could not be resolved: calls"
                + " into them are not followed");
  }

  @Test
  void aClassPathOutlivesItsClassLoader() {
    ModuleClassPath classPath =
        new ModuleClassPath(List.of(new File("/repository/sqs.jar")), List.of(missing("a:b:1")));
    assertThat(Bytes.read(Bytes.of(classPath), ModuleClassPath.class)).isEqualTo(classPath);
  }

  private static Missing missing(String artifact) {
    return new Missing(POM, 12, artifact, "no network", "run Maven once without -o");
  }
}
