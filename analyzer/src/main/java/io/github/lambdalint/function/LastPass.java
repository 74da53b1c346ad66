package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Notes, on the way from a node to the loops around it, which of them end once the node has run: a
 * loop that looks for something or tries again runs it more than once only when it fails.
 */
final class LastPass {

  private final Node start;
  private final List<Statement> endings = new ArrayList<>();
  private Optional<Expression> assigned = Optional.empty();

  LastPass(Node start) {
    this.start = start;
  }

  /** Goes one step up. */
  void climb(Node child, Node parent) {
    if (child instanceof ReturnStmt ending) {
      endings.add(ending);
    }
    if (parent instanceof AssignExpr assignment && assignment.getValue() == child) {
      assigned = Optional.of(assignment.getTarget());
    }
    if (parent instanceof BlockStmt block) {
      List<Statement> statements = block.getStatements();
      for (int i = statements.size() - 1; i >= 0 && statements.get(i) != child; i--) {
        if (statements.get(i) instanceof ReturnStmt || statements.get(i) instanceof BreakStmt) {
          endings.add(statements.get(i));
        }
      }
    }
  }

  /** Says whether a loop that the way has come to ends with this pass. */
  boolean ends(Node loop) {
    return isUntilAssigned(loop)
        || endings.stream()
            .anyMatch(
                ending ->
                    leaves(ending, loop)
                        && jumpsOver(ending).stream().allMatch(jump -> leaves(jump, loop)));
  }

  private static boolean leaves(Statement ending, Node loop) {
    if (ending instanceof ReturnStmt) {
      return true;
    }
    Node target = Loops.target(ending);
    return target == loop ? ending instanceof BreakStmt : target.isAncestorOf(loop);
  }

  /** Lists what leads past an ending, unless something fails first. */
  private List<Statement> jumpsOver(Statement ending) {
    List<Statement> jumps = new ArrayList<>();
    Node block = ending.getParentNode().orElse(ending);
    Node child = start;
    while (child != block && child.getParentNode().isPresent()) {
      Node from = child;
      Node parent = child.getParentNode().get();
      if (parent instanceof BlockStmt around) {
        around.getStatements().stream()
            .dropWhile(statement -> statement != from)
            .skip(1)
            .takeWhile(statement -> statement != ending)
            .forEach(statement -> jumps.addAll(jumpsIn(statement, ending)));
      }
      child = parent;
    }
    return jumps;
  }

  private static List<Statement> jumpsIn(Statement statement, Statement ending) {
    return statement.findAll(
        Statement.class,
        it ->
            (it instanceof BreakStmt || it instanceof ContinueStmt)
                && Loops.target(it).isAncestorOf(ending)
                && !isReaction(it, statement));
  }

  /** Says whether only a failure inside a statement leads to a jump. */
  private static boolean isReaction(Statement jump, Statement statement) {
    Node here = jump;
    while (here != statement && here.getParentNode().isPresent()) {
      if (here instanceof CatchClause) {
        return true;
      }
      here = here.getParentNode().get();
    }
    return false;
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
