package io.github.lambdalint.function;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import io.github.lambdalint.source.Edit;
import io.github.lambdalint.source.Fix;
import io.github.lambdalint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calls a method of a local variable at the end of its block, come what may, instead of another one
 * before that.
 *
 * @param before the statement to leave out
 * @param rest what follows the declaration of the variable
 */
record TryFinally(
    SourceFile file, String variable, Statement before, Expression object, RestOfBlock rest) {

  /** Proposes to call {@code method} on the same object in {@code finally}. */
  static Optional<Fix> of(Call call, String method) {
    if (!(call.node() instanceof MethodCallExpr node)
        || !(node.getParentNode().orElse(null) instanceof ExpressionStmt statement)
        || !(statement.getParentNode().orElse(null) instanceof BlockStmt block)
        || node.getScope().isEmpty()
        || !node.getArguments().isEmpty()) {
      return Optional.empty();
    }
    SourceFile file = call.frame().file();
    Expression object = node.getScope().get();
    return name(object)
        .flatMap(
            name ->
                declaration(block, name)
                    .flatMap(declaration -> RestOfBlock.after(declaration, file))
                    .map(rest -> new TryFinally(file, name, statement, object, rest)))
        .filter(it -> it.rest().statements().size() > 1 && it.rest().hasItsLines(statement))
        .filter(TryFinally::keepsItsValue)
        .filter(it -> !it.isReturned())
        .map(it -> it.fix(method, it.endsWithMethod(call)));
  }

  /** Returns the variable of {@code file} or {@code path.toFile()}. */
  private static Optional<String> name(Expression object) {
    Expression variable =
        object instanceof MethodCallExpr call && call.getNameAsString().equals("toFile")
            ? call.getScope().orElse(object)
            : object;
    return variable instanceof NameExpr name
        ? Optional.of(name.getNameAsString())
        : Optional.empty();
  }

  private static Optional<Statement> declaration(BlockStmt block, String name) {
    return block.getStatements().stream().filter(each -> declares(each, name)).findFirst();
  }

  private static boolean declares(Statement statement, String name) {
    return statement instanceof ExpressionStmt it
        && it.getExpression() instanceof VariableDeclarationExpr declaration
        && declaration.getVariables().size() == 1
        && declaration.getVariable(0).getInitializer().isPresent()
        && declaration.getVariable(0).getNameAsString().equals(name);
  }

  private boolean keepsItsValue() {
    boolean isAssigned =
        rest.statements().stream()
            .flatMap(statement -> statement.findAll(AssignExpr.class).stream())
            .anyMatch(
                assignment ->
                    assignment.getTarget().toString().equals(variable)
                        || isNamedIn(assignment.getValue()));
    return !isAssigned && !hasOtherName();
  }

  private boolean hasOtherName() {
    return rest.statements().stream()
        .flatMap(statement -> statement.findAll(VariableDeclarator.class).stream())
        .flatMap(other -> other.getInitializer().stream())
        .anyMatch(value -> value.toString().equals(variable));
  }

  /** Says whether the object itself is what the method returns, or its path. */
  private boolean isReturned() {
    return rest.statements().stream()
        .flatMap(statement -> statement.findAll(ReturnStmt.class).stream())
        .flatMap(statement -> statement.getExpression().stream())
        .map(it -> it instanceof MethodCallExpr call ? call.getScope().orElse(it) : it)
        .anyMatch(it -> it.toString().equals(variable));
  }

  private boolean isNamedIn(Expression value) {
    return value.findAll(NameExpr.class).stream()
        .anyMatch(name -> name.getNameAsString().equals(variable));
  }

  /**
   * Says whether nobody can ask for the object when the method has ended: it was called by Lambda,
   * or returns nothing that could name it, and gives it to no collection.
   */
  private boolean endsWithMethod(Call call) {
    boolean returnsNoObject =
        Body.around(before) instanceof MethodDeclaration method
            && (method.getType().isVoidType() || method.getType().isPrimitiveType());
    boolean isKept =
        rest.statements().stream()
            .flatMap(statement -> statement.findAll(MethodCallExpr.class).stream())
            .filter(each -> MethodNames.mayKeepArguments(each.getNameAsString()))
            .anyMatch(each -> each.getArguments().stream().anyMatch(this::isNamedIn));
    return (returnsNoObject || call.frame().caller().isEmpty()) && !isKept;
  }

  private Fix fix(String method, boolean isSafe) {
    String indent = rest.indent();
    List<Edit> edits = new ArrayList<>();
    edits.add(rest.above(indent + "try {"));
    edits.addAll(rest.indented(List.of(before)));
    edits.add(
        rest.below(
            List.of(before),
            "%s} finally {\n%s%s%s.%s();\n%s}"
                .formatted(indent, indent, rest.unit(), object, method, indent)));
    return new Fix("call `%s` in `finally`".formatted(method), isSafe, edits);
  }
}
