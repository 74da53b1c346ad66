package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithCondition;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;

/** Knows which parts of statements and expressions run only under a condition. */
final class Conditions {

  private Conditions() {}

  /** Says whether a node runs whenever the body around it does, exceptions and returns aside. */
  static boolean isUnconditional(Node node, Node body) {
    Node child = node;
    while (child != body && child.getParentNode().isPresent()) {
      Node parent = child.getParentNode().get();
      if (isConditional(child, parent)) {
        return false;
      }
      child = parent;
    }
    return true;
  }

  private static boolean isConditional(Node child, Node parent) {
    if (parent instanceof IfStmt branch) {
      return branch.getCondition() != child;
    }
    if (parent instanceof ConditionalExpr choice) {
      return choice.getCondition() != child;
    }
    if (parent instanceof BinaryExpr operation) {
      boolean isShort =
          operation.getOperator() == BinaryExpr.Operator.AND
              || operation.getOperator() == BinaryExpr.Operator.OR;
      return isShort && operation.getRight() == child;
    }
    return parent instanceof CatchClause
        || parent instanceof SwitchEntry
        || child instanceof LambdaExpr
        || Loops.of(parent)
            .filter(loop -> !(parent instanceof DoStmt))
            .filter(
                loop -> loop.body() == child || loop.update().stream().anyMatch(it -> it == child))
            .isPresent();
  }

  /**
   * Says whether the value of an expression decides what else runs: it stands in a condition, or in
   * the variable or lambda that is one.
   */
  static boolean isCondition(Expression expression) {
    Node child = expression;
    while (child.getParentNode().isPresent()) {
      Node parent = child.getParentNode().get();
      if (parent instanceof NodeWithCondition<?> branch) {
        return branch.getCondition() == child;
      }
      boolean isLogic =
          parent instanceof UnaryExpr
              || parent instanceof BinaryExpr
              || parent instanceof EnclosedExpr
              || parent instanceof ExpressionStmt;
      if (!isLogic) {
        return parent instanceof LambdaExpr || parent instanceof VariableDeclarator;
      }
      child = parent;
    }
    return false;
  }
}
