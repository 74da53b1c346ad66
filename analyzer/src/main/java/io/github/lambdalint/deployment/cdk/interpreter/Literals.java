package io.github.lambdalint.deployment.cdk.interpreter;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Absent;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Literal;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Unknown;
import io.github.lambdalint.source.Span;

/** Evaluates literals. */
final class Literals {

  private Literals() {}

  static Term evaluate(LiteralExpr literal, Span span) {
    if (literal instanceof NullLiteralExpr) {
      return new Absent(span);
    }
    if (literal instanceof BooleanLiteralExpr truth) {
      return new Literal(truth.getValue(), span);
    }
    try {
      return value(literal, span);
    } catch (IllegalArgumentException e) {
      // A literal may have a form that the parser lets pass, such as a number that is too large.
      return new Unknown(literal.toString(), span);
    }
  }

  private static Term value(LiteralExpr literal, Span span) {
    if (literal instanceof TextBlockLiteralExpr block) {
      return new Literal(block.asString(), span);
    }
    if (literal instanceof StringLiteralExpr text) {
      return new Literal(text.asString(), span);
    }
    if (literal instanceof CharLiteralExpr character) {
      return new Literal(String.valueOf(character.asChar()), span);
    }
    if (literal instanceof IntegerLiteralExpr number) {
      return new Literal(number.asNumber().longValue(), span);
    }
    if (literal instanceof LongLiteralExpr number) {
      return new Literal(number.asNumber().longValue(), span);
    }
    return literal instanceof DoubleLiteralExpr number
        ? new Literal(number.asDouble(), span)
        : new Unknown("…", span);
  }
}
