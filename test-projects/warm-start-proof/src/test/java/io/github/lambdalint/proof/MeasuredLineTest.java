package io.github.lambdalint.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredLineTest {

  private static final MeasuredLine LINE =
      line("10 → 0 clients built, 16 → 0.52 ms for the fastest (2 × Toaster, Java 17).");

  @TempDir private Path temp;
  private Path page;

  @BeforeEach
  void writePage() throws IOException {
    page = Files.writeString(temp.resolve("Page.md"), "code\n\n## Limits\n");
  }

  @Test
  void aPageWithoutMeasuresHasAnEmptyLine() throws IOException {
    assertThat(MeasuredLine.in(page).text()).isEmpty();
  }

  @Test
  void aFirstLineGoesBelowTheCode() throws IOException {
    LINE.write(page, 1);
    assertThat(page).hasContent("code\n\n" + LINE.text() + "\n\n## Limits\n");
    assertThat(MeasuredLine.in(page)).isEqualTo(LINE);
  }

  @Test
  void aLaterLineReplacesIt() throws IOException {
    LINE.write(page, 1);
    line("9 → 0 clients built.").write(page, 1);
    assertThat(page).hasContent("code\n\nMeasured in 9 → 0 clients built.\n\n## Limits\n");
  }

  @Test
  void timesAndMachinesAreNotCompared() {
    assertThat(LINE.counts())
        .isEqualTo("Measured in 10 → 0 clients built, ms for the fastest.")
        .isEqualTo(
            line("10 → 0 clients built, 3 → 2 ms for the fastest (1 × Mill, Java 25).").counts());
  }

  @Test
  void countsAreCompared() {
    assertThat(line("10 → 1 clients built.").counts())
        .isNotEqualTo(line("10 → 0 clients built.").counts());
  }

  private static MeasuredLine line(String text) {
    return new MeasuredLine("Measured in " + text);
  }
}
