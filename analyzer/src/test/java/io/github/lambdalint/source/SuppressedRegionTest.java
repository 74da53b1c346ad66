package io.github.lambdalint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuppressedRegionTest {

  @TempDir private Path folder;

  @Test
  void everyAnnotatedElementIsARegion() throws IOException {
    assertThat(
            regions(
                """
                @SuppressWarnings("Type")
                class A {
                  @java.lang.SuppressWarnings({"Field", "Other"}) int field;
                  @SuppressWarnings(value = "Method")
                  void method(@SuppressWarnings("Parameter") int parameter) {
                    @SuppressWarnings("Local")
                    int local = 1;
                  }
                  @Deprecated
                  void other() {}
                }
                """))
        .containsExactlyInAnyOrder(
            "Type 1:1-11:2",
            "Field Other 3:3-3:61",
            "Method 4:3-8:4",
            "Parameter 5:15-5:59",
            "Local 6:5-7:18");
  }

  @Test
  void constantsAreNotFollowed() throws IOException {
    assertThat(regions("@SuppressWarnings(KEY) class A { static final String KEY = \"Key\"; }"))
        .containsExactly(" 1:1-1:68");
  }

  @Test
  void aFileThatDoesNotParseHasNone() throws IOException {
    assertThat(regions("@SuppressWarnings(\"Type\") class {")).isEmpty();
  }

  private List<String> regions(String code) throws IOException {
    Path file = Files.writeString(folder.resolve("A.java"), code);
    return SuppressedRegion.of(SourceFile.parse(file)).stream()
        .map(
            each -> {
              Span span = each.region();
              return "%s %d:%d-%d:%d"
                  .formatted(
                      String.join(" ", each.keys()),
                      span.line(),
                      span.column(),
                      span.endLine(),
                      span.endColumn());
            })
        .toList();
  }
}
