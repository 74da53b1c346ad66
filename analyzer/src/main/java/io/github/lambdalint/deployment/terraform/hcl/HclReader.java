package io.github.lambdalint.deployment.terraform.hcl;

import io.github.lambdalint.deployment.document.MalformedDocumentException;
import io.github.lambdalint.deployment.terraform.hcl.Body.Argument;
import io.github.lambdalint.deployment.terraform.hcl.Body.Block;
import io.github.lambdalint.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the structure of files: blocks and arguments. */
public final class HclReader {

  private final Cursor cursor;
  private final ExpressionParser expressions;

  private HclReader(Cursor cursor) {
    this.cursor = cursor;
    this.expressions = new ExpressionParser(cursor);
  }

  /** Reads a file. */
  public static Body read(Path file, String text) throws MalformedDocumentException {
    return new HclReader(new Cursor(file, text, Optional.empty())).file();
  }

  /** Reads a text whose places are all {@code at}. */
  public static Body readAt(Span at, String text) throws MalformedDocumentException {
    return new HclReader(new Cursor(at.file(), text, Optional.of(at))).file();
  }

  /** Reads the content of a string as a template. */
  public static Expression template(Span at, String text) throws MalformedDocumentException {
    Cursor cursor = new Cursor(at.file(), text, Optional.of(at));
    return new ExpressionParser(cursor).templates().file();
  }

  private Body file() throws MalformedDocumentException {
    Body body = body();
    if (!cursor.isAtEnd()) {
      throw cursor.expected("a block or an argument");
    }
    return body;
  }

  private Body body() throws MalformedDocumentException {
    cursor.enter();
    List<Argument> arguments = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    cursor.skip(true);
    while (!cursor.isAtEnd() && cursor.peek() != '}') {
      int start = cursor.position();
      String name = name();
      cursor.skip(false);
      if (cursor.peek() == '=') {
        Span span = span(start, name);
        cursor.advance(1);
        cursor.skip(true);
        arguments.add(new Argument(name, expressions.expression(), span));
      } else {
        blocks.add(block(name, start));
      }
      endItem();
    }
    cursor.leave();
    return new Body(arguments, blocks);
  }

  private Span span(int start, String name) {
    int here = cursor.position();
    boolean isQuoted = cursor.substring(start, start + 1).equals("\"");
    cursor.moveTo(start + name.length() + (isQuoted ? 2 : 0));
    Span span = cursor.since(start);
    cursor.moveTo(here);
    return span;
  }

  /** Reads a name; Terraform 0.11 also took quoted ones. */
  private String name() throws MalformedDocumentException {
    if (cursor.peek() == '"') {
      return label();
    }
    if (!cursor.isAtIdentifier()) {
      throw cursor.expected("a block or an argument");
    }
    return cursor.identifier();
  }

  private Block block(String type, int start) throws MalformedDocumentException {
    List<String> labels = new ArrayList<>();
    Span span = span(start, type);
    while (cursor.peek() == '"' || cursor.isAtIdentifier()) {
      labels.add(cursor.peek() == '"' ? label() : cursor.identifier());
      span = cursor.since(start);
      cursor.skip(false);
    }
    if (!cursor.take("{")) {
      throw cursor.expected("`=` or `{` after `" + type + "`");
    }
    Body body = body();
    if (!cursor.take("}")) {
      throw cursor.expected("`}` for the block of line " + span.line());
    }
    return new Block(type, labels, body, span, cursor.since(start));
  }

  private String label() throws MalformedDocumentException {
    int start = cursor.position();
    cursor.expect("\"");
    while (cursor.peek() != '"') {
      if (cursor.isAtEnd() || cursor.peek() == '\n') {
        throw cursor.expected("`\"`");
      }
      cursor.advance(1);
    }
    cursor.advance(1);
    return cursor.substring(start + 1, cursor.position() - 1);
  }

  private void endItem() throws MalformedDocumentException {
    cursor.skip(false);
    boolean isAtEndOfLine = cursor.isAtEnd() || cursor.peek() == '\n';
    if (!isAtEndOfLine && cursor.peek() != '}' && !cursor.take(",")) {
      throw cursor.expected("the end of the line");
    }
    cursor.skip(true);
  }
}
