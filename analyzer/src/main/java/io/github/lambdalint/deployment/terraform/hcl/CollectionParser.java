package io.github.lambdalint.deployment.terraform.hcl;

import io.github.lambdalint.deployment.document.MalformedDocumentException;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Attribute;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Entries;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Entry;
import io.github.lambdalint.deployment.terraform.hcl.Expression.For;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Items;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Literal;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses lists, maps and the for expressions that make them. */
final class CollectionParser {

  private final Cursor cursor;
  private final ExpressionParser expressions;

  CollectionParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  Expression list() throws MalformedDocumentException {
    int start = cursor.position();
    cursor.expect("[");
    return expressions.withLines(true, () -> isAtFor() ? loop(start, "]") : items(start));
  }

  Expression map() throws MalformedDocumentException {
    int start = cursor.position();
    cursor.expect("{");
    if (isAtFor()) {
      return expressions.withLines(true, () -> loop(start, "}"));
    }
    return expressions.withLines(false, () -> entries(start));
  }

  private Expression items(int start) throws MalformedDocumentException {
    List<Expression> items = new ArrayList<>();
    while (!cursor.take("]")) {
      items.add(expressions.expression());
      cursor.skip(true);
      if (!cursor.take(",") && cursor.peek() != ']') {
        throw cursor.expected("`,` or `]`");
      }
      cursor.skip(true);
    }
    return new Items(items, cursor.since(start));
  }

  private Expression entries(int start) throws MalformedDocumentException {
    List<Entry> entries = new ArrayList<>();
    while (!cursor.take("}")) {
      Expression key = key();
      cursor.skip(true);
      if (!cursor.take("=") && !cursor.take(":")) {
        throw cursor.expected("`=` after the key");
      }
      cursor.skip(true);
      entries.add(new Entry(key, expressions.expression()));
      cursor.skip(false);
      if (!cursor.take(",") && cursor.peek() != '}' && cursor.peek() != '\n') {
        throw cursor.expected("`,` or the end of the line");
      }
      cursor.skip(true);
    }
    return new Entries(entries, cursor.since(start));
  }

  /** Parses a key; bare words are literals, and dotted ones were in Terraform 0.11. */
  private Expression key() throws MalformedDocumentException {
    boolean isComputed = cursor.peek() == '(';
    int start = cursor.position();
    Expression key = expressions.expression();
    if (isComputed || !(key instanceof Name || key instanceof Attribute)) {
      return key;
    }
    return new Literal(cursor.substring(start, cursor.position()), key.span());
  }

  private boolean isAtFor() throws MalformedDocumentException {
    cursor.skip(true);
    if (!cursor.startsWith("for") || !Character.isWhitespace(cursor.peek(3))) {
      return false;
    }
    int start = cursor.position();
    cursor.advance(3);
    cursor.skip(true);
    boolean isFor = cursor.isAtIdentifier();
    cursor.moveTo(start);
    return isFor;
  }

  /** Is the head of a loop: the names and what they run over. */
  record Head(String keyName, String valueName, Expression collection) {}

  /** Parses {@code for key, value in collection}. */
  Head head() throws MalformedDocumentException {
    cursor.expect("for");
    cursor.skip(true);
    String key = "";
    String value = cursor.identifier();
    cursor.skip(true);
    if (cursor.take(",")) {
      cursor.skip(true);
      key = value;
      value = cursor.identifier();
      cursor.skip(true);
    }
    cursor.expect("in");
    cursor.skip(true);
    Expression collection = expressions.expression();
    cursor.skip(true);
    return new Head(key, value, collection);
  }

  private Expression loop(int start, String end) throws MalformedDocumentException {
    Head head = head();
    cursor.expect(":");
    cursor.skip(true);
    Expression value = expressions.expression();
    cursor.skip(true);
    Optional<Expression> key = Optional.empty();
    if (end.equals("}")) {
      cursor.expect("=>");
      cursor.skip(true);
      key = Optional.of(value);
      value = expressions.expression();
      cursor.skip(true);
    }
    boolean isGrouped = cursor.take("...");
    cursor.skip(true);
    Optional<Expression> condition = Optional.empty();
    if (cursor.take("if")) {
      cursor.skip(true);
      condition = Optional.of(expressions.expression());
      cursor.skip(true);
    }
    cursor.expect(end);
    return new For(
        head.keyName(),
        head.valueName(),
        head.collection(),
        key,
        value,
        condition,
        isGrouped,
        cursor.since(start));
  }
}
