package io.github.lambdalint.deployment.terraform.hcl;

import io.github.lambdalint.deployment.document.MalformedDocumentException;
import io.github.lambdalint.deployment.terraform.hcl.CollectionParser.Head;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Call;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Conditional;
import io.github.lambdalint.deployment.terraform.hcl.Expression.For;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Literal;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes one text apart into literals, interpolations and directives. */
final class TemplateParts {

  private static final int LONGEST_ESCAPE = 8;

  private final Cursor cursor;
  private final ExpressionParser expressions;
  private final Bounds bounds;
  private final StringBuilder literal = new StringBuilder();
  private int literalStart;

  /** The word of the directive that has ended a sequence of parts; empty at the end of the text. */
  private String ending = "";

  TemplateParts(Cursor cursor, ExpressionParser expressions, Bounds bounds) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.bounds = bounds;
  }

  /**
   * Says where a text ends and what is left out of it.
   *
   * @param isQuoted whether a quotation mark ends it and backslashes escape
   * @param end offset behind it at the latest
   * @param indent blanks at the start of each line that do not count
   */
  record Bounds(boolean isQuoted, int end, int indent) {}

  /** Parses to the end of the text. */
  List<Expression> all() throws MalformedDocumentException {
    skipIndent();
    List<Expression> parts = parts();
    if (!ending.isEmpty()) {
      throw cursor.expected("nothing that `%{" + ending + "}` ends");
    }
    return parts;
  }

  private List<Expression> parts() throws MalformedDocumentException {
    List<Expression> parts = new ArrayList<>();
    ending = "";
    literalStart = cursor.position();
    while (!isAtEnd()) {
      if (cursor.startsWith("$${") || cursor.startsWith("%%{")) {
        literal.append(cursor.peek()).append('{');
        cursor.advance(3);
      } else if (cursor.startsWith("${")) {
        addLiteral(parts);
        parts.add(interpolation());
        literalStart = cursor.position();
      } else if (cursor.startsWith("%{")) {
        addLiteral(parts);
        Optional<Expression> directive = directive();
        if (directive.isEmpty()) {
          return parts;
        }
        parts.add(directive.get());
        literalStart = cursor.position();
      } else {
        character();
      }
    }
    addLiteral(parts);
    return parts;
  }

  private boolean isAtEnd() throws MalformedDocumentException {
    if (bounds.isQuoted() && (cursor.isAtEnd() || cursor.peek() == '\n')) {
      throw cursor.expected("`\"`");
    }
    return cursor.isAtEnd()
        || cursor.position() >= bounds.end()
        || (bounds.isQuoted() && cursor.peek() == '"');
  }

  private void character() {
    char c = cursor.peek();
    if (bounds.isQuoted() && c == '\\') {
      escape();
      return;
    }
    cursor.advance(1);
    literal.append(c);
    if (c == '\n') {
      skipIndent();
    }
  }

  private void skipIndent() {
    for (int i = 0; i < bounds.indent() && (cursor.peek() == ' ' || cursor.peek() == '\t'); i++) {
      cursor.advance(1);
    }
  }

  /** Reads what a backslash begins; an unknown letter stays as it is, as Terraform 0.11 had it. */
  private void escape() {
    char c = cursor.peek(1);
    cursor.advance(2);
    switch (c) {
      case 'n' -> literal.append('\n');
      case 'r' -> literal.append('\r');
      case 't' -> literal.append('\t');
      case '"', '\\' -> literal.append(c);
      case 'u', 'U' -> codePoint(c == 'u' ? LONGEST_ESCAPE / 2 : LONGEST_ESCAPE);
      default -> literal.append('\\').append(c);
    }
  }

  private void codePoint(int digits) {
    int value = 0;
    for (int i = 0; i < digits && Character.digit(cursor.peek(), 16) >= 0; i++) {
      value = value * 16 + Character.digit(cursor.peek(), 16);
      cursor.advance(1);
    }
    literal.appendCodePoint(Character.isValidCodePoint(value) ? value : 0xFFFD);
  }

  private void addLiteral(List<Expression> parts) {
    if (literal.length() > 0) {
      parts.add(new Literal(literal.toString(), cursor.since(literalStart)));
      literal.setLength(0);
    }
  }

  private Expression interpolation() throws MalformedDocumentException {
    cursor.advance(2);
    cursor.take("~");
    cursor.skip(true);
    Expression expression = expressions.expression();
    endMarker();
    return expression;
  }

  /** Ends an interpolation or directive; a tilde takes the blanks behind it away. */
  private void endMarker() throws MalformedDocumentException {
    cursor.skip(true);
    boolean isStripped = cursor.take("~");
    cursor.expect("}");
    while (isStripped && !isAtEnd() && Character.isWhitespace(cursor.peek())) {
      cursor.advance(1);
    }
  }

  /** Parses a directive with all up to its end; empty when it is the end of another. */
  private Optional<Expression> directive() throws MalformedDocumentException {
    int start = cursor.position();
    cursor.advance(2);
    cursor.take("~");
    cursor.skip(true);
    if (cursor.startsWith("for")) {
      Head head = new CollectionParser(cursor, expressions).head();
      endMarker();
      Expression body = until("endfor");
      ending = "";
      Expression loop =
          new For(
              head.keyName(),
              head.valueName(),
              head.collection(),
              Optional.empty(),
              body,
              Optional.empty(),
              false,
              cursor.since(start));
      Expression separator = new Literal("", cursor.since(start));
      return Optional.of(new Call("join", List.of(separator, loop), false, cursor.since(start)));
    }
    String word = cursor.identifier();
    if (!word.equals("if")) {
      endMarker();
      ending = word;
      return Optional.empty();
    }
    cursor.skip(true);
    Expression condition = expressions.expression();
    endMarker();
    Expression yes = until("else", "endif");
    Expression no = ending.equals("else") ? until("endif") : new Literal("", cursor.since(start));
    ending = "";
    return Optional.of(new Conditional(condition, yes, no, cursor.since(start)));
  }

  private Expression until(String... words) throws MalformedDocumentException {
    int start = cursor.position();
    cursor.enter();
    List<Expression> parts = parts();
    cursor.leave();
    if (!List.of(words).contains(ending)) {
      throw cursor.expected("`%{" + words[words.length - 1] + "}`");
    }
    return new Template(parts, cursor.since(start));
  }
}
