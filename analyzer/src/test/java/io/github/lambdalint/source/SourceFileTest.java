package io.github.lambdalint.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "class A {                       | 1:9 the file ends too early",
        "class A { int x = ; }           | 1:19 unexpected `;`",
        "class A { void f() { foo( } }   | 1:27 unexpected `}`",
        "class A { String s = \"abc; }   | 1:29 the file ends too early",
        "class A { int # = 3; }          | 1:15 unexpected `#`",
        "<<<<<<< HEAD                    | 1:1 unexpected `<<`",
      })
  void aFaultIsToldByItsPlaceAndWhatStandsThere(String text, String fault) throws IOException {
    SourceFile file = SourceFile.parse(write(text));
    assertThat(file.unit()).isEmpty();
    assertThat(file.notes())
        .extracting(note -> note.at().line() + ":" + note.at().column() + " " + note.message())
        .containsExactly(
            fault.replaceFirst(" ", " cannot be parsed, so nothing in it is checked: "));
  }

  @Test
  void latinOneIsReadWithANote() throws IOException {
    Path path = folder.resolve("Greeting.java");
    Files.write(
        path, "class A { String s = \"Gr\u00fc\u00dfe\"; }".getBytes(StandardCharsets.ISO_8859_1));
    SourceFile file = SourceFile.parse(path);
    assertThat(file.unit().orElseThrow().findFirst(StringLiteralExpr.class))
        .map(StringLiteralExpr::asString)
        .contains("Gr\u00fc\u00dfe");
    assertThat(file.notes())
        .containsExactly(new Note(Span.ofLine(path, 1), "not valid UTF-8: read as ISO 8859-1"));
  }

  @Test
  void aFileThatIsGoneIsANote() {
    Path path = folder.resolve("Gone.java");
    assertThat(SourceFile.parse(path).notes())
        .containsExactly(new Note(Span.ofLine(path, 1), "cannot be read: it is gone"));
  }

  @Test
  void aFileThatCannotBeReadIsANote() throws IOException {
    Path path = Files.createDirectory(folder.resolve("Folder.java"));
    assertThat(SourceFile.parse(path).notes())
        .containsExactly(new Note(Span.ofLine(path, 1), "cannot be read: Is a directory"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "new int[]{", "a[", "f(", "!", "x -> "})
  void endlessNestingIsANote(String opening) throws IOException {
    Path path = write("class A { Object f() { return " + opening.repeat(100_000));
    assertThat(SourceFile.parse(path).notes())
        .containsExactly(
            new Note(
                Span.ofLine(path, 1),
                "is nested too deeply to be parsed, so nothing in it is checked"));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("A.java"), text);
  }
}
