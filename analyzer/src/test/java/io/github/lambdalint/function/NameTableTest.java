package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTableTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"beans.txt", "frameworks.txt"})
  void noNameStandsTwiceInASection(String resource) {
    NameTable.load(resource)
        .sections()
        .forEach(
            (section, names) -> assertThat(names).as(section).isNotEmpty().doesNotHaveDuplicates());
  }

  @Test
  void missingSectionIsRefused() {
    assertThatThrownBy(() -> NameTable.load("beans.txt").names("heroes"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no section [heroes]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import jakarta.inject.Singleton; | @Singleton                | true",
        "import jakarta.inject.*;         | @Singleton                | true",
        "                                 | @jakarta.inject.Singleton | true",
        "import my.Singleton;             | @Singleton                | false",
        "import jakarta.inject.Singleton; | @Component                | false",
      })
  void annotationIsKnownByItsImport(String imported, String annotation, boolean isSingleton)
      throws Exception {
    Path path = folder.resolve("A.java");
    Files.writeString(
        path, "%s\n%s class A {}".formatted(imported == null ? "" : imported, annotation));
    SourceFile file = new Sources(List.of(path)).parse(path);
    ClassOrInterfaceDeclaration type = file.unit().orElseThrow().getClassByName("A").orElseThrow();

    assertThat(NameTable.load("beans.txt").isAnnotated("singletons", type, file))
        .isEqualTo(isSingleton);
  }
}
