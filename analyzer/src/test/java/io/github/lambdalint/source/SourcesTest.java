package io.github.lambdalint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  @TempDir private Path folder;

  @Test
  void aTypeBesideTheOneThatNamesTheFileIsFoundFromThere() throws IOException {
    Path file = folder.resolve("shop/Archive.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "package shop; class Archive {} class Store { class Shelf {} }");
    Sources sources = new Sources(List.of(file));
    sources.parse(file);
    assertThat(sources.find("shop.Store", file)).isPresent();
    assertThat(sources.find("shop.Store.Shelf", file)).isPresent();
    assertThat(sources.find("Store", file)).isEmpty();
    assertThat(sources.find("shop.Store", folder.resolve("Other.java"))).isEmpty();
  }

  @Test
  void anotherRunStartsWithNothingParsedAndReadsNoFileTwice() throws IOException {
    Path file = folder.resolve("Archive.java");
    Files.writeString(file, "class Archive {}");
    Sources sources = new Sources(List.of(file));
    SourceFile parsed = sources.parse(file);
    Sources again = sources.again();
    assertThat(again.parsed()).isEmpty();
    assertThat(again.parse(file)).isSameAs(parsed);
    assertThat(again.parsed()).containsExactly(parsed);
  }
}
