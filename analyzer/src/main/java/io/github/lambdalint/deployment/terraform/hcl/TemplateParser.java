package io.github.lambdalint.deployment.terraform.hcl;

import io.github.lambdalint.deployment.document.MalformedDocumentException;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Literal;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Template;
import io.github.lambdalint.deployment.terraform.hcl.TemplateParts.Bounds;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.TextLines;
import java.util.List;

/** Parses the three kinds of texts with interpolations: quoted strings, heredocs, whole files. */
final class TemplateParser {

  private final Cursor cursor;
  private final ExpressionParser expressions;

  TemplateParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  Expression quoted() throws MalformedDocumentException {
    int start = cursor.position();
    cursor.expect("\"");
    List<Expression> parts = parts(new Bounds(true, Integer.MAX_VALUE, 0));
    cursor.expect("\"");
    return template(parts, cursor.since(start));
  }

  /** Parses a text that ends at a line with a word of the author's choice. */
  Expression heredoc() throws MalformedDocumentException {
    int start = cursor.position();
    cursor.expect("<<");
    boolean isIndented = cursor.take("-");
    String word = cursor.identifier();
    cursor.line();
    int textStart = cursor.position();
    int indent = Integer.MAX_VALUE;
    int end = textStart;
    while (!cursor.isAtEnd()) {
      end = cursor.position();
      String line = cursor.line();
      if (line.strip().equals(word)) {
        int next = end + line.stripTrailing().length();
        cursor.moveTo(textStart);
        int stripped = isIndented && indent != Integer.MAX_VALUE ? indent : 0;
        List<Expression> parts = parts(new Bounds(false, end, stripped));
        cursor.moveTo(next);
        return template(parts, cursor.since(start));
      }
      if (!line.isBlank()) {
        indent = Math.min(indent, TextLines.indent(line).length());
      }
    }
    cursor.moveTo(start);
    throw cursor.malformed(cursor.here(), "no line ends the text with `" + word + "`");
  }

  Expression file() throws MalformedDocumentException {
    int start = cursor.position();
    List<Expression> parts = parts(new Bounds(false, Integer.MAX_VALUE, 0));
    return template(parts, cursor.since(start));
  }

  private List<Expression> parts(Bounds bounds) throws MalformedDocumentException {
    cursor.enter();
    List<Expression> parts =
        expressions.withLines(true, () -> new TemplateParts(cursor, expressions, bounds).all());
    cursor.leave();
    return parts;
  }

  private static Expression template(List<Expression> parts, Span span) {
    if (parts.isEmpty()) {
      return new Literal("", span);
    }
    return parts.size() == 1 && parts.get(0) instanceof Literal only
        ? new Literal(only.text(), span)
        : new Template(parts, span);
  }
}
