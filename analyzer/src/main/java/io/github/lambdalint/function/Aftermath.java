package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what the code behind a {@code try} statement makes of a failure that was caught. */
final class Aftermath {

  private Aftermath() {}

  /** Says whether the code behind needs at once what the failure has left null. */
  static boolean fails(CatchClause clause) {
    return goesOn(clause)
        && guard(clause).getTryBlock().findAll(AssignExpr.class).stream()
            .flatMap(assignment -> assignment.getTarget().toNameExpr().stream())
            .map(NameExpr::getNameAsString)
            .filter(name -> initial(name, clause).filter(Expression::isNullLiteralExpr).isPresent())
            .anyMatch(name -> isNeeded(name, behind(clause)));
  }

  /**
   * Says whether the method returns a value that was there before what failed was to fill it, as if
   * the clause itself had returned it.
   */
  static boolean returnsWhatWasThere(CatchClause clause) {
    return goesOn(clause)
        && behind(clause).stream()
            .flatMap(statement -> statement.toReturnStmt().stream())
            .flatMap(result -> result.getExpression().flatMap(Expression::toNameExpr).stream())
            .map(NameExpr::getNameAsString)
            .filter(name -> isFilled(name, guard(clause).getTryBlock()))
            .flatMap(name -> initial(name, clause).stream())
            .anyMatch(value -> !ExceptionFlow.isNothing(value));
  }

  /** Says whether code sets a variable, or calls a method of it that may fill what it holds. */
  private static boolean isFilled(String name, Node code) {
    return assigns(name, code)
        || code.findAll(MethodCallExpr.class).stream()
            .anyMatch(call -> call.getScope().filter(it -> isVariable(it, name)).isPresent());
  }

  private static TryStmt guard(CatchClause clause) {
    return (TryStmt) clause.getParentNode().orElseThrow();
  }

  /** Says whether the code behind the statement runs after the clause. */
  private static boolean goesOn(CatchClause clause) {
    return Stream.of(ReturnStmt.class, BreakStmt.class, ContinueStmt.class)
        .allMatch(leaving -> clause.findFirst(leaving).isEmpty());
  }

  /** Lists the statements between the guarded code and the end of the block around it. */
  private static List<Statement> behind(CatchClause clause) {
    return guard(clause).getParentNode().orElse(null) instanceof BlockStmt around
        ? around.getStatements().stream()
            .dropWhile(statement -> statement != guard(clause))
            .skip(1)
            .toList()
        : List.of();
  }

  /** Finds what a local variable of the block around holds when the guarded code begins. */
  private static Optional<Expression> initial(String name, CatchClause clause) {
    List<Statement> before = before(guard(clause));
    for (int i = before.size() - 1; i >= 0; i--) {
      Optional<Expression> value = valueGiven(name, before.get(i));
      if (value.isPresent() || assigns(name, before.get(i))) {
        return value;
      }
    }
    return Optional.empty();
  }

  /** Lists the statements from the beginning of the block around the guarded code. */
  private static List<Statement> before(TryStmt guard) {
    return guard.getParentNode().orElse(null) instanceof BlockStmt around
        ? around.getStatements().stream().takeWhile(statement -> statement != guard).toList()
        : List.of();
  }

  /** Returns what a statement gives a variable in any case. */
  private static Optional<Expression> valueGiven(String name, Statement statement) {
    Optional<Expression> expression =
        statement.toExpressionStmt().map(ExpressionStmt::getExpression);
    Optional<Expression> assigned =
        expression
            .flatMap(Expression::toAssignExpr)
            .filter(assignment -> isVariable(assignment.getTarget(), name))
            .map(AssignExpr::getValue);
    return assigned.or(
        () ->
            expression
                .flatMap(Expression::toVariableDeclarationExpr)
                .flatMap(declaration -> declared(name, declaration))
                .flatMap(VariableDeclarator::getInitializer));
  }

  private static Optional<VariableDeclarator> declared(
      String name, VariableDeclarationExpr declaration) {
    return declaration.getVariables().stream()
        .filter(variable -> variable.getNameAsString().equals(name))
        .findFirst();
  }

  /** Says whether code sets a variable. */
  private static boolean assigns(String name, Node code) {
    return code.findAll(AssignExpr.class).stream()
        .anyMatch(assignment -> isVariable(assignment.getTarget(), name));
  }

  /** Says whether the first statement with the variable calls a method of it in any case. */
  private static boolean isNeeded(String name, List<Statement> statements) {
    return statements.stream()
        .filter(statement -> ExceptionFlow.mentions(statement, name))
        .findFirst()
        .filter(
            statement ->
                statement.findAll(MethodCallExpr.class).stream()
                    .filter(call -> Conditions.isUnconditional(call, statement))
                    .flatMap(call -> call.getScope().stream())
                    .anyMatch(scope -> isVariable(scope, name)))
        .isPresent();
  }

  private static boolean isVariable(Expression scope, String name) {
    if (scope instanceof EnclosedExpr enclosed) {
      return isVariable(enclosed.getInner(), name);
    }
    if (scope instanceof CastExpr cast) {
      return isVariable(cast.getExpression(), name);
    }
    return scope instanceof NameExpr variable && variable.getNameAsString().equals(name);
  }
}
