package io.github.lambdalint.deployment.terraform.hcl;

import io.github.lambdalint.deployment.document.MalformedDocumentException;
import io.github.lambdalint.source.Span;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Walks through a text, knows places, and skips blanks and comments. */
final class Cursor {

  /** Stands for the end of the text. */
  static final char END = '\0';

  /** No configuration nests deeper; the parser and the evaluator share the thread's stack. */
  private static final int MAX_DEPTH = 100;

  private final Path file;
  private final Optional<Span> fixed;
  private final String text;
  private final int[] lineStarts;
  private int position;
  private int depth;

  /** Takes a text; all of its places are {@code fixed} when that is given. */
  Cursor(Path file, String text, Optional<Span> fixed) {
    this.file = file;
    this.fixed = fixed;
    this.text = text;
    this.lineStarts = fixed.isPresent() ? new int[] {0} : lineStarts(text);
    if (text.startsWith("\uFEFF")) {
      position = 1;
    }
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int lines = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (lines == starts.length) {
        starts = Arrays.copyOf(starts, lines * 2);
      }
      starts[lines++] = i + 1;
    }
    return Arrays.copyOf(starts, lines);
  }

  int position() {
    return position;
  }

  void moveTo(int newPosition) {
    position = newPosition;
  }

  boolean isAtEnd() {
    return position >= text.length();
  }

  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return position + ahead < text.length() ? text.charAt(position + ahead) : END;
  }

  boolean startsWith(String prefix) {
    return text.startsWith(prefix, position);
  }

  void advance(int characters) {
    position = Math.min(text.length(), position + characters);
  }

  /** Moves past {@code token} if it is next. */
  boolean take(String token) {
    if (!startsWith(token)) {
      return false;
    }
    position += token.length();
    return true;
  }

  /** Moves past {@code token}, which must be next. */
  void expect(String token) throws MalformedDocumentException {
    if (!take(token)) {
      throw expected("`" + token + "`");
    }
  }

  String substring(int start, int end) {
    return text.substring(start, end);
  }

  /** Returns the rest of the line, without its end, and moves to the next one. */
  String line() {
    int end = text.indexOf('\n', position);
    String line = text.substring(position, end < 0 ? text.length() : end);
    position = end < 0 ? text.length() : end + 1;
    return line;
  }

  boolean isAtIdentifier() {
    return Character.isLetter(peek()) || peek() == '_';
  }

  /** Reads a name of letters, digits, underscores and hyphens. */
  String identifier() throws MalformedDocumentException {
    if (!isAtIdentifier()) {
      throw expected("a name");
    }
    int start = position;
    while (Character.isLetterOrDigit(peek()) || peek() == '_' || peek() == '-') {
      position++;
    }
    return text.substring(start, position);
  }

  /** Skips blanks and comments, also over the ends of lines if {@code linesToo}. */
  void skip(boolean linesToo) throws MalformedDocumentException {
    while (!isAtEnd()) {
      char c = peek();
      if (c == ' ' || c == '\t' || c == '\r' || (linesToo && c == '\n')) {
        position++;
      } else if (c == '#' || startsWith("//")) {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end;
      } else if (startsWith("/*")) {
        int end = text.indexOf("*/", position + 2);
        if (end < 0) {
          throw malformed(span(position, position + 2), "this comment has no end");
        }
        position = end + 2;
      } else {
        return;
      }
    }
  }

  /** Goes one level deeper. */
  void enter() throws MalformedDocumentException {
    if (++depth > MAX_DEPTH) {
      throw malformed(here(), "nested deeper than " + MAX_DEPTH + " levels");
    }
  }

  void leave() {
    depth--;
  }

  Span here() {
    return span(position, position);
  }

  /** Marks the text from {@code start} to the current position. */
  Span since(int start) {
    return span(start, position);
  }

  private Span span(int start, int end) {
    if (fixed.isPresent()) {
      return fixed.get();
    }
    int line = lineOf(start);
    int endLine = lineOf(end);
    return new Span(
        file, line + 1, start - lineStarts[line] + 1, endLine + 1, end - lineStarts[endLine] + 1);
  }

  private int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** Says what should stand here and what does. */
  MalformedDocumentException expected(String what) {
    char c = peek();
    String found =
        isAtEnd() ? "the end" : c == '\n' || c == '\r' ? "the end of the line" : "`" + c + "`";
    return malformed(here(), "expected " + what + ", found " + found);
  }

  MalformedDocumentException malformed(Span at, String message) {
    return new MalformedDocumentException(at, "not valid Terraform: " + message);
  }
}
