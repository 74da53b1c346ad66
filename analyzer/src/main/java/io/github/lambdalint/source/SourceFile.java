package io.github.lambdalint.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Is one parsed Java file; equal to itself only.
 *
 * @param unit empty when the file cannot be read or parsed, for which there is a note then
 */
public record SourceFile(Path path, Optional<CompilationUnit> unit, List<Note> notes) {

  /** Reads and parses a file; whatever goes wrong becomes a note. */
  static SourceFile parse(Path path) {
    List<Note> notes = new ArrayList<>();
    return new SourceFile(
        path, text(path, notes).flatMap(text -> unit(path, text, notes)), List.copyOf(notes));
  }

  @Override
  public boolean equals(Object other) {
    return this == other; // that of a record would compare the whole syntax
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  /** Marks a node of this file. */
  public Span span(Node node) {
    return node.getRange().map(range -> Span.of(path, range)).orElseGet(() -> Span.ofLine(path, 1));
  }

  private static Optional<String> text(Path path, List<Note> notes) {
    try {
      byte[] bytes = Files.readAllBytes(path);
      try {
        return Optional.of(
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      } catch (CharacterCodingException e) {
        notes.add(new Note(Span.ofLine(path, 1), "not valid UTF-8: read as ISO 8859-1"));
        return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      notes.add(Unreadable.note(path, e));
      return Optional.empty();
    }
  }

  private static Optional<CompilationUnit> unit(Path path, String text, List<Note> notes) {
    try {
      ParseResult<CompilationUnit> result = new JavaParser(configuration()).parse(text);
      if (result.isSuccessful()) {
        result.getResult().ifPresent(SourceFile::dropTokens);
        return result.getResult();
      }
      notes.add(SyntaxFault.note(path, result.getProblem(0)));
    } catch (StackOverflowError e) {
      notes.add(
          new Note(
              Span.ofLine(path, 1),
              "is nested too deeply to be parsed, so nothing in it is checked"));
    }
    return Optional.empty();
  }

  /** Frees the tokens, which take more memory than the nodes and tell only ranges here. */
  private static void dropTokens(CompilationUnit unit) {
    unit.walk(
        node -> {
          Range range = node.getRange().orElse(null);
          node.setTokenRange(null);
          node.setRange(range);
        });
  }

  private static ParserConfiguration configuration() {
    // RAW leaves out the checks of a language level, so that every file from Java 8 to the newest
    // is read
    return new ParserConfiguration()
        .setLanguageLevel(ParserConfiguration.LanguageLevel.RAW)
        .setAttributeComments(false)
        .setDetectOriginalLineSeparator(false)
        .setTabSize(1);
  }
}
