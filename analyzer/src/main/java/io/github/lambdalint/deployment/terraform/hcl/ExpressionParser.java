package io.github.lambdalint.deployment.terraform.hcl;

import io.github.lambdalint.deployment.document.MalformedDocumentException;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Attribute;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Call;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Conditional;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Index;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Literal;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Name;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Null;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Operation;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Splat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses expressions by descent, operators by their precedence. */
final class ExpressionParser {

  /** Operators from those that bind least; of two with one beginning the longer comes first. */
  private static final List<List<String>> OPERATORS =
      List.of(
          List.of("||"),
          List.of("&&"),
          List.of("==", "!="),
          List.of("<=", ">=", "<", ">"),
          List.of("+", "-"),
          List.of("*", "/", "%"));

  private final Cursor cursor;
  private final TemplateParser templates;
  private final CollectionParser collections;

  /** Says whether the ends of lines mean nothing here, as between parentheses. */
  private boolean isOverLines;

  ExpressionParser(Cursor cursor) {
    this.cursor = cursor;
    this.templates = new TemplateParser(cursor, this);
    this.collections = new CollectionParser(cursor, this);
  }

  TemplateParser templates() {
    return templates;
  }

  /** Is a part of the grammar. */
  interface Rule<T> {
    T parse() throws MalformedDocumentException;
  }

  /** Parses with the ends of lines being blanks, or being the ends of items. */
  <T> T withLines(boolean areBlanks, Rule<T> rule) throws MalformedDocumentException {
    boolean before = isOverLines;
    isOverLines = areBlanks;
    T parsed = rule.parse();
    isOverLines = before;
    return parsed;
  }

  Expression expression() throws MalformedDocumentException {
    cursor.enter();
    int start = cursor.position();
    Expression condition = binary(0);
    int end = cursor.position();
    skip();
    if (!cursor.take("?")) {
      cursor.moveTo(end);
    } else {
      cursor.skip(true);
      Expression yes = expression();
      cursor.skip(true);
      cursor.expect(":");
      cursor.skip(true);
      Expression no = expression();
      condition = new Conditional(condition, yes, no, cursor.since(start));
    }
    cursor.leave();
    return condition;
  }

  void skip() throws MalformedDocumentException {
    cursor.skip(isOverLines);
  }

  private Expression binary(int level) throws MalformedDocumentException {
    if (level == OPERATORS.size()) {
      return unary();
    }
    int start = cursor.position();
    Expression left = binary(level + 1);
    Optional<String> operator = operator(level);
    while (operator.isPresent()) {
      cursor.skip(true);
      Expression right = binary(level + 1);
      left = new Operation(operator.get(), List.of(left, right), cursor.since(start));
      operator = operator(level);
    }
    return left;
  }

  /** Takes an operator of a level if one is next; an expression ends before it otherwise. */
  private Optional<String> operator(int level) throws MalformedDocumentException {
    int end = cursor.position();
    skip();
    for (String operator : OPERATORS.get(level)) {
      if (cursor.take(operator)) {
        return Optional.of(operator);
      }
    }
    cursor.moveTo(end);
    return Optional.empty();
  }

  private Expression unary() throws MalformedDocumentException {
    skip();
    int start = cursor.position();
    for (String operator : List.of("!", "-")) {
      if (cursor.take(operator)) {
        cursor.enter();
        Expression operand = unary();
        cursor.leave();
        return new Operation(operator, List.of(operand), cursor.since(start));
      }
    }
    return postfix(start, primary(), true);
  }

  /**
   * Parses what follows an expression: attributes, indexes and splats.
   *
   * @param withIndexes whether brackets belong to it; they do not within {@code a.*.b[0]}
   */
  private Expression postfix(int start, Expression first, boolean withIndexes)
      throws MalformedDocumentException {
    Expression expression = first;
    while (true) {
      if (cursor.startsWith(".*") || (withIndexes && cursor.startsWith("[*]"))) {
        boolean isFull = cursor.peek() == '[';
        cursor.advance(isFull ? 3 : 2);
        cursor.enter();
        Expression item = new Name(Splat.ITEM, cursor.since(start));
        Expression each = postfix(start, item, isFull);
        cursor.leave();
        expression = new Splat(expression, each, cursor.since(start));
      } else if (cursor.peek() == '.' && !cursor.startsWith("...")) {
        cursor.advance(1);
        String name = Character.isDigit(cursor.peek()) ? digits() : cursor.identifier();
        expression = new Attribute(expression, name, cursor.since(start));
      } else if (withIndexes && cursor.take("[")) {
        Expression key = withLines(true, this::index);
        expression = new Index(expression, key, cursor.since(start));
      } else {
        return expression;
      }
    }
  }

  private Expression index() throws MalformedDocumentException {
    cursor.skip(true);
    Expression key = expression();
    cursor.skip(true);
    cursor.expect("]");
    return key;
  }

  private String digits() {
    int start = cursor.position();
    while (Character.isDigit(cursor.peek())) {
      cursor.advance(1);
    }
    return cursor.substring(start, cursor.position());
  }

  private Expression primary() throws MalformedDocumentException {
    int start = cursor.position();
    char c = cursor.peek();
    if (c == '"') {
      return templates.quoted();
    }
    if (c == '<' && cursor.startsWith("<<")) {
      return templates.heredoc();
    }
    if (c == '[') {
      return collections.list();
    }
    if (c == '{') {
      return collections.map();
    }
    if (c == '(') {
      cursor.advance(1);
      return withLines(true, this::parenthesised);
    }
    if (Character.isDigit(c)) {
      return number(start);
    }
    if (!cursor.isAtIdentifier()) {
      throw cursor.expected("a value");
    }
    return named(start);
  }

  private Expression parenthesised() throws MalformedDocumentException {
    cursor.skip(true);
    Expression inner = expression();
    cursor.skip(true);
    cursor.expect(")");
    return inner;
  }

  private Expression number(int start) {
    digits();
    if (cursor.peek() == '.' && Character.isDigit(cursor.peek(1))) {
      cursor.advance(1);
      digits();
    }
    boolean hasExponent = cursor.peek() == 'e' || cursor.peek() == 'E';
    int sign = cursor.peek(1) == '+' || cursor.peek(1) == '-' ? 1 : 0;
    if (hasExponent && Character.isDigit(cursor.peek(1 + sign))) {
      cursor.advance(1 + sign);
      digits();
    }
    return new Literal(cursor.substring(start, cursor.position()), cursor.since(start));
  }

  private Expression named(int start) throws MalformedDocumentException {
    String name = cursor.identifier();
    // Functions of providers are called provider::name::function.
    while (cursor.startsWith("::")) {
      cursor.advance(2);
      name = name + "::" + cursor.identifier();
    }
    if (cursor.take("(")) {
      String function = name;
      return withLines(true, () -> call(function, start));
    }
    return switch (name) {
      case "true", "false" -> new Literal(name, cursor.since(start));
      case "null" -> new Null(cursor.since(start));
      default -> new Name(name, cursor.since(start));
    };
  }

  private Expression call(String function, int start) throws MalformedDocumentException {
    List<Expression> arguments = new ArrayList<>();
    boolean expandsLast = false;
    cursor.skip(true);
    while (!cursor.take(")")) {
      arguments.add(expression());
      cursor.skip(true);
      if (cursor.take("...")) {
        expandsLast = true;
        cursor.skip(true);
      }
      if (!cursor.take(",") && cursor.peek() != ')') {
        throw cursor.expected("`,` or `)`");
      }
      cursor.skip(true);
    }
    return new Call(function, arguments, expandsLast, cursor.since(start));
  }
}
