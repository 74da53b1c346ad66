package io.github.lambdalint.function;

import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import io.github.lambdalint.source.Edit;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Is what follows a statement in its block, to be put into a {@code try} line by line.
 *
 * @param first the statement before it, which only a comment may follow in its line
 * @param statements at least one
 * @param end line of the brace that ends the block
 * @param lines of the file
 */
record RestOfBlock(
    SourceFile file, Statement first, List<Statement> statements, int end, List<String> lines) {

  /** Finds the rest; empty when the code is not laid out so that its lines can be moved. */
  static Optional<RestOfBlock> after(Statement first, SourceFile file) {
    if (!(first.getParentNode().orElse(null) instanceof BlockStmt block)) {
      return Optional.empty();
    }
    List<Statement> all = block.getStatements();
    int index =
        IntStream.range(0, all.size()).filter(i -> all.get(i) == first).findFirst().orElse(-1);
    List<Statement> statements = all.subList(index + 1, all.size());
    RestOfBlock rest =
        new RestOfBlock(
            file, first, statements, file.span(block).endLine(), TextLines.of(file.path()));
    return Optional.of(rest).filter(RestOfBlock::canMove);
  }

  /** Whoever indents a text block changes it, unless all of it moves in the same way. */
  private boolean canMove() {
    return end <= lines.size()
        && !statements.isEmpty()
        && beginsItsLine(first)
        && after(first).matches("\\s*(//.*)?")
        && statements.stream().allMatch(this::beginsItsLine)
        && lines.get(end - 1).strip().startsWith("}")
        && indent().startsWith(outerIndent())
        && indent().length() > outerIndent().length()
        && statements.stream()
            .noneMatch(each -> each.findFirst(TextBlockLiteralExpr.class).isPresent());
  }

  /** Says whether nothing else stands in the lines of a statement. */
  boolean hasItsLines(Statement statement) {
    return beginsItsLine(statement) && after(statement).isBlank();
  }

  private String after(Statement statement) {
    Span span = file.span(statement);
    return lines.get(span.endLine() - 1).substring(span.endColumn() - 1);
  }

  private boolean beginsItsLine(Statement statement) {
    Span span = file.span(statement);
    return span.endLine() <= lines.size()
        && lines.get(span.line() - 1).substring(0, span.column() - 1).isBlank();
  }

  /** Moves it into the block of a {@code try}, except for some of its statements. */
  List<Edit> indented(List<Statement> dropped) {
    List<Edit> edits = new ArrayList<>();
    for (int line = file.span(first).endLine() + 1; line < end; line++) {
      if (isIn(dropped, line)) {
        edits.add(new Edit(new Span(file.path(), line, 1, line + 1, 1), ""));
      } else if (!lines.get(line - 1).isBlank()) {
        edits.add(Edit.insert(Span.ofLine(file.path(), line), unit()));
      }
    }
    return edits;
  }

  /** Adds a line above it. */
  Edit above(String text) {
    return below(file.span(first).endLine(), text);
  }

  /** Adds lines below what is left of it without some of its statements. */
  Edit below(List<Statement> dropped, String text) {
    int last = end - 1;
    while (lines.get(last - 1).isBlank() || isIn(dropped, last)) {
      last--;
    }
    return below(last, text);
  }

  private boolean isIn(List<Statement> some, int line) {
    return some.stream()
        .map(file::span)
        .anyMatch(span -> span.line() <= line && line <= span.endLine());
  }

  private Edit below(int line, String text) {
    return Edit.append(file.path(), line, lines.get(line - 1), "\n" + text);
  }

  /** Returns the white space before the statements. */
  String indent() {
    return TextLines.indent(lines.get(file.span(first).line() - 1));
  }

  /** Returns the white space that tells a block from what is around it. */
  String unit() {
    return indent().substring(outerIndent().length());
  }

  private String outerIndent() {
    return TextLines.indent(lines.get(end - 1));
  }
}
