package io.github.lambdalint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.source.Edit;
import io.github.lambdalint.source.Fix;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes the changes that findings propose. */
class PatchTest {

  @TempDir private Path temp;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = temp.resolve("A.txt");
  }

  @Test
  void editsAreMadeWhereTheyBelong() throws IOException {
    Files.writeString(file, "one\r\ntwo ü\r\nthree");
    List<Patch> patches =
        Fixes.safe(List.of(fixing(edit(3, 1, 6, "3")), fixing(edit(2, 5, 5, "and\n"))));
    patches.get(0).write();
    assertThat(Files.readString(file)).isEqualTo("one\r\ntwo and\r\nü\r\n3");
  }

  @Test
  void unsafeFixesAreMadeOnlyIfAskedFor() throws IOException {
    Files.writeString(file, "one");
    List<Finding> findings =
        List.of(finding(new Fix("guess", false, List.of(edit(1, 1, 4, "two")))));
    assertThat(Fixes.safe(findings)).isEmpty();
    assertThat(Fixes.all(findings)).extracting(Patch::after).containsExactly("two");
  }

  @Test
  void ofTwoFixesForOneTextTheFirstIsMadeAndWhole() throws IOException {
    Files.writeString(file, "one two three");
    Finding first = fixing(edit(1, 5, 8, "2"));
    Finding second =
        finding(new Fix("two", true, List.of(edit(1, 1, 4, "1"), edit(1, 7, 10, "x"))));
    assertThat(Fixes.safe(List.of(first, first, second)))
        .containsExactly(new Patch(file, "one two three", "one 2 three"));
  }

  @Test
  void aFileThatIsNotReadAsItWasIsLeftAlone() throws IOException {
    Files.write(file, "größer".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Fixes.safe(List.of(fixing(edit(1, 1, 2, "G"))))).isEmpty();
    Files.writeString(file, "short");
    assertThat(Fixes.safe(List.of(fixing(edit(7, 1, 2, "G"))))).isEmpty();
    Files.delete(file);
    assertThat(Fixes.safe(List.of(fixing(edit(1, 1, 2, "G"))))).isEmpty();
  }

  @Test
  void aDiffShowsTheLinesThatChange() throws IOException {
    Files.writeString(file, lines("a b c d e f g h i j k l m n o p q"));
    List<Patch> patches =
        Fixes.safe(
            List.of(
                fixing(edit(2, 1, 2, "B")),
                fixing(edit(4, 2, 2, "\nnew")),
                fixing(edit(16, 1, 2, "P"))));
    assertThat(patches.get(0).diff(temp))
        .containsExactly(
            "--- a/A.txt",
            "+++ b/A.txt",
            "@@ -1,7 +1,8 @@",
            " a",
            "-b",
            "+B",
            " c",
            " d",
            "+new",
            " e",
            " f",
            " g",
            "@@ -13,5 +14,5 @@",
            " m",
            " n",
            " o",
            "-p",
            "+P",
            " q");
  }

  private static String lines(String words) {
    return words.replace(' ', '\n') + "\n";
  }

  private Edit edit(int line, int column, int endColumn, String text) {
    return new Edit(new Span(file, line, column, line, endColumn), text);
  }

  private static Finding fixing(Edit edit) {
    return finding(Fix.safe("mend", edit));
  }

  private static Finding finding(Fix fix) {
    Place at = Place.at(fix.edits().get(0).span()).fixedBy(Optional.of(fix));
    RulePage page = RulePage.of(new FirstRule((function, report) -> {}));
    return new Finding(page, Severity.WARNING, at, "wrong", List.of());
  }
}
