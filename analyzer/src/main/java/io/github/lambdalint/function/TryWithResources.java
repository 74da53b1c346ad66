package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.github.lambdalint.source.Edit;
import io.github.lambdalint.source.Fix;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Opens in a {@code try} what a local variable holds, so that the end of its block closes it.
 *
 * <p>Only where that is sure to compile: the variable keeps its value, and whatever closing throws
 * is caught or declared around it.
 */
record TryWithResources(SourceFile file, VariableDeclarator variable, RestOfBlock rest) {

  private static final String NOTHING = "nothing";
  private static final List<String> WRAPPERS = List.of("Stream", "Reader", "Writer");

  /**
   * Proposes to do so with what {@code opening} returns.
   *
   * @param type the simple name of what is opened
   * @param thrown the simple name of the exception that closing throws, or {@code nothing}
   */
  static Optional<Fix> of(SourceFile file, Expression opening, String type, String thrown) {
    Expression whole = wrapped(opening);
    if (!(whole.getParentNode().orElse(null) instanceof VariableDeclarator variable)
        || !isCloseable(variable.getType(), type)
        || !(variable.getParentNode().orElse(null) instanceof VariableDeclarationExpr declaration)
        || declaration.getVariables().size() != 1
        || !(declaration.getParentNode().orElse(null) instanceof ExpressionStmt statement)
        || !isHandled(whole == opening ? thrown : "IOException", statement)) {
      return Optional.empty();
    }
    return RestOfBlock.after(statement, file)
        .map(rest -> new TryWithResources(file, variable, rest))
        .filter(it -> it.keepsItsValue() && it.isOpenToTheEnd())
        .map(TryWithResources::fix);
  }

  /** Climbs to the reader or stream that is built around a stream, and closes it. */
  private static Expression wrapped(Expression opening) {
    Expression here = opening;
    while (here.getParentNode().orElse(null) instanceof ObjectCreationExpr outer
        && WRAPPERS.stream().anyMatch(outer.getType().getNameAsString()::endsWith)) {
      here = outer;
    }
    return here;
  }

  /** Says so of a type as it is written; {@code AutoCloseable} may throw anything. */
  private static boolean isCloseable(Type declared, String opened) {
    String name = declared instanceof ClassOrInterfaceType type ? type.getNameAsString() : "var";
    return name.equals("var")
        || name.equals(opened)
        || name.equals("Closeable")
        || WRAPPERS.stream().anyMatch(name::endsWith);
  }

  private static boolean isHandled(String thrown, Statement statement) {
    if (thrown.equals(NOTHING)) {
      return true;
    }
    Node inner = statement;
    Optional<Node> around = statement.getParentNode();
    while (around.isPresent()) {
      Node node = around.get();
      if (node instanceof TryStmt guard && guard.getTryBlock() == inner && catches(guard, thrown)) {
        return true;
      }
      if (node instanceof CallableDeclaration<?> callable) {
        return callable.getThrownExceptions().stream()
            .anyMatch(type -> covers(type.asString(), thrown));
      }
      if (node instanceof LambdaExpr || node instanceof BodyDeclaration<?>) {
        return false;
      }
      inner = node;
      around = node.getParentNode();
    }
    return false;
  }

  private static boolean catches(TryStmt guard, String thrown) {
    return guard.getCatchClauses().stream()
        .flatMap(CaughtTypes::of)
        .anyMatch(type -> covers(type, thrown));
  }

  private static boolean covers(String type, String thrown) {
    return type.equals(thrown) || type.endsWith("." + thrown) || CaughtTypes.isAll(type);
  }

  private boolean keepsItsValue() {
    return rest.statements().stream()
        .flatMap(statement -> statement.findAll(AssignExpr.class).stream())
        .noneMatch(assignment -> assignment.getTarget().toString().equals(name()));
  }

  /**
   * Says whether the code closes it nowhere, or in the last statement before a plain return: what
   * comes after that may need it closed, as a file that was written.
   */
  private boolean isOpenToTheEnd() {
    List<Statement> statements = rest.statements();
    List<Statement> closing = closing();
    long closings =
        statements.stream()
            .flatMap(statement -> statement.findAll(MethodCallExpr.class).stream())
            .filter(this::isClosing)
            .count();
    Statement last = statements.get(statements.size() - 1);
    int end = statements.size() - (isPlainReturn(last) ? 2 : 1);
    return closings == closing.size()
        && statements.size() > closings
        && (closings == 0 || (closings == 1 && end >= 0 && closing.get(0) == statements.get(end)));
  }

  private static boolean isPlainReturn(Statement statement) {
    return statement instanceof ReturnStmt it
        && it.getExpression()
            .filter(value -> !(value instanceof NameExpr) && !(value instanceof LiteralExpr))
            .isEmpty();
  }

  private String name() {
    return variable.getNameAsString();
  }

  private Fix fix() {
    Span first = file.span(rest.first());
    Span semicolon =
        new Span(
            file.path(),
            first.endLine(),
            first.endColumn() - 1,
            first.endLine(),
            first.endColumn());
    List<Edit> edits = new ArrayList<>();
    edits.add(Edit.insert(first, "try ("));
    edits.add(new Edit(semicolon, ") {"));
    List<Statement> closing = closing();
    edits.addAll(rest.indented(closing));
    edits.add(rest.below(closing, rest.indent() + "}"));
    return new Fix("open it in try-with-resources", true, edits);
  }

  private List<Statement> closing() {
    return rest.statements().stream().filter(this::closes).toList();
  }

  private boolean closes(Statement statement) {
    return statement instanceof ExpressionStmt it
        && it.getExpression() instanceof MethodCallExpr call
        && isClosing(call)
        && rest.hasItsLines(statement);
  }

  private boolean isClosing(MethodCallExpr call) {
    return call.getNameAsString().equals("close")
        && call.getScope().filter(scope -> scope.toString().equals(name())).isPresent();
  }
}
