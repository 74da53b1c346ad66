package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Notes, on the way from a node to the loops around it, which of them end once the node has run: a
 * loop that looks for something or tries again runs it more than once only when it fails.
 */
final class LastPass {

  private final Set<Node> ended = Collections.newSetFromMap(new IdentityHashMap<>());
  private Optional<Expression> assigned = Optional.empty();
  private boolean isLeft;

  /** Goes one step up. */
  void climb(Node child, Node parent) {
    isLeft |= child instanceof ReturnStmt;
    if (parent instanceof AssignExpr assignment && assignment.getValue() == child) {
      assigned = Optional.of(assignment.getTarget());
    }
    if (parent instanceof BlockStmt block) {
      List<Statement> statements = block.getStatements();
      for (int i = statements.size() - 1; i >= 0 && statements.get(i) != child; i--) {
        isLeft |= statements.get(i) instanceof ReturnStmt;
        if (statements.get(i) instanceof BreakStmt jump) {
          ended.add(Loops.target(jump));
        }
      }
    }
  }

  /** Says whether a loop that the way has come to ends with this pass. */
  boolean ends(Node loop) {
    return isLeft || ended.contains(loop) || isUntilAssigned(loop);
  }

  /** Covers {@code do { client = connect(); } while (client == null)}. */
  private boolean isUntilAssigned(Node loop) {
    return assigned.isPresent()
        && Loops.of(loop)
            .flatMap(Loops.Loop::condition)
            .filter(condition -> condition.findFirst(BinaryExpr.class, this::isMissing).isPresent())
            .isPresent();
  }

  private boolean isMissing(BinaryExpr test) {
    return test.getOperator() == BinaryExpr.Operator.EQUALS
        && ((test.getLeft().isNullLiteralExpr() && assigned.get().equals(test.getRight()))
            || (test.getRight().isNullLiteralExpr() && assigned.get().equals(test.getLeft())));
  }
}
