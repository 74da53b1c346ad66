package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.IfStmt;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises code that a condition keeps for a developer's machine, so that Lambda never runs it.
 */
final class LocalRuns {

  private static final NameTable NAMES = NameTable.load("local-runs.txt");
  private static final Set<String> TESTS = Set.copyOf(NAMES.names("tests"));
  private static final Set<String> VARIABLES = Set.copyOf(NAMES.names("variables"));

  private LocalRuns() {}

  /** Says whether the condition of its parent keeps a node from running in Lambda. */
  static boolean own(Node node) {
    Node parent = node.getParentNode().orElse(node);
    if (parent instanceof IfStmt branch) {
      return node != branch.getCondition()
          && isNever(branch.getCondition(), node == branch.getThenStmt());
    }
    return parent instanceof ConditionalExpr choice
        && node != choice.getCondition()
        && isNever(choice.getCondition(), node == choice.getThenExpr());
  }

  /** Says whether a condition of a body's own code keeps a node from running in Lambda. */
  static boolean own(Node node, Node body) {
    Node here = node;
    while (here != body && here.getParentNode().isPresent()) {
      if (own(here)) {
        return true;
      }
      here = here.getParentNode().get();
    }
    return false;
  }

  private static boolean isNever(Expression condition, boolean answer) {
    return inLambda(condition).filter(known -> known != answer).isPresent();
  }

  /** Answers a condition as it comes out in Lambda; empty when that is not known. */
  private static Optional<Boolean> inLambda(Expression condition) {
    if (condition instanceof EnclosedExpr enclosed) {
      return inLambda(enclosed.getInner());
    }
    if (condition instanceof UnaryExpr not
        && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      return inLambda(not.getExpression()).map(answer -> !answer);
    }
    if (condition instanceof BinaryExpr operation) {
      return inLambda(operation);
    }
    if (condition instanceof MethodCallExpr call
        && !isRead(call)
        && call.findFirst(MethodCallExpr.class, LocalRuns::isRead).isPresent()) {
      return Optional.of(MethodNames.ABSENCE.contains(call.getNameAsString()));
    }
    return isTest(condition) ? Optional.of(false) : Optional.empty();
  }

  private static Optional<Boolean> inLambda(BinaryExpr operation) {
    boolean withNull =
        operation.getLeft().isNullLiteralExpr() || operation.getRight().isNullLiteralExpr();
    return switch (operation.getOperator()) {
      case AND -> either(operation, false);
      case OR -> either(operation, true);
      case EQUALS -> withNull && isRead(operation) ? Optional.of(true) : Optional.empty();
      case NOT_EQUALS -> withNull && isRead(operation) ? Optional.of(false) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Answers with what one operand is enough for. */
  private static Optional<Boolean> either(BinaryExpr operation, boolean enough) {
    return inLambda(operation.getLeft())
        .filter(answer -> answer == enough)
        .or(() -> inLambda(operation.getRight()).filter(answer -> answer == enough));
  }

  private static boolean isRead(BinaryExpr operation) {
    return (operation.getLeft() instanceof MethodCallExpr left && isRead(left))
        || (operation.getRight() instanceof MethodCallExpr right && isRead(right));
  }

  private static boolean isRead(MethodCallExpr call) {
    return call.getNameAsString().equals("getenv")
        && call.getArguments().size() == 1
        && call.getArgument(0) instanceof StringLiteralExpr name
        && VARIABLES.contains(name.asString());
  }

  private static boolean isTest(Expression condition) {
    boolean isCall =
        condition instanceof MethodCallExpr call
            && call.getArguments().isEmpty()
            && call.getScope().filter(scope -> !isType(scope)).isEmpty();
    boolean isConstant =
        condition instanceof NameExpr
            || (condition instanceof FieldAccessExpr access && isType(access.getScope()));
    return (isCall || isConstant)
        && TESTS.contains(
            ((NodeWithSimpleName<?>) condition)
                .getNameAsString()
                .replace("_", "")
                .toLowerCase(Locale.ROOT));
  }

  private static boolean isType(Expression scope) {
    return scope.isThisExpr()
        || (scope instanceof NodeWithSimpleName<?> named
            && Character.isUpperCase(named.getNameAsString().charAt(0)));
  }
}
