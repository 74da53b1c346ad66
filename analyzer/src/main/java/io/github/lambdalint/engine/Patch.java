package io.github.lambdalint.engine;

import io.github.lambdalint.source.Edit;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Is what fixes make of one file.
 *
 * @param before the text of the file
 * @param after the text with all edits, otherwise the same to the last byte
 */
public record Patch(Path file, String before, String after) {

  /**
   * Makes {@code edits}, sorted and none of them overlapping.
   *
   * @return nothing when the file cannot be read as UTF-8, or has become another one
   */
  static Optional<Patch> of(Path file, List<Edit> edits) {
    try {
      String before = Files.readString(file);
      return Optional.of(new Patch(file, before, after(before, edits)));
    } catch (IOException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static String after(String before, List<Edit> edits) {
    List<Integer> lines = lineStarts(before);
    StringBuilder after = new StringBuilder();
    int done = 0;
    for (Edit edit : edits) {
      Span span = edit.span();
      after.append(before, done, lines.get(span.line() - 1) + span.column() - 1);
      after.append(edit.text().replace("\n", lineEnd(before)));
      done = lines.get(span.endLine() - 1) + span.endColumn() - 1;
    }
    return after.append(before, done, before.length()).toString();
  }

  private static String lineEnd(String text) {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  private static List<Integer> lineStarts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      boolean isEnd =
          text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !text.startsWith("\n", i + 1));
      if (isEnd) {
        starts.add(i + 1);
      }
    }
    return starts;
  }

  /** Writes the file anew. */
  public void write() throws IOException {
    Files.writeString(file, after);
  }

  /** Lists the lines that change as {@code diff -u} does, with paths relative to {@code root}. */
  public List<String> diff(Path root) {
    String name = root.relativize(file).toString().replace('\\', '/');
    List<String> lines = new ArrayList<>(List.of("--- a/" + name, "+++ b/" + name));
    lines.addAll(LineDiff.of(before.lines().toList(), after.lines().toList()));
    return lines;
  }
}
