package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import io.github.lambdalint.function.Fulfilment.Certainty;
import java.util.Optional;

/** Compares two places of one body: how certain is it that control gets from one to the other. */
final class Paths {

  private Paths() {}

  /**
   * Tells how certainly {@code later} is reached once {@code earlier} has run; conditions on the
   * way there count.
   */
  static Certainty certainty(Node earlier, Node later) {
    Certainty answer = Certainty.UNLESS_THROWN;
    Node child = later;
    Optional<Node> parent = later.getParentNode();
    while (parent.isPresent() && !isAncestor(parent.get(), earlier)) {
      Node here = parent.get();
      if (here instanceof TryStmt statement
          && statement.getFinallyBlock().filter(block -> contains(block, later)).isPresent()) {
        return Certainty.ALWAYS;
      }
      boolean isBranch =
          (here instanceof IfStmt branch && branch.getCondition() != child)
              || here instanceof CatchClause
              || here instanceof SwitchEntry
              || (here instanceof ConditionalExpr choice && choice.getCondition() != child);
      if (isBranch) {
        answer = Certainty.SOMETIMES;
      } else if (here instanceof LambdaExpr) {
        return answer;
      }
      child = here;
      parent = here.getParentNode();
    }
    boolean inFinally =
        parent
            .filter(
                here ->
                    here instanceof TryStmt statement
                        && statement
                            .getFinallyBlock()
                            .filter(block -> contains(block, later))
                            .isPresent())
            .isPresent();
    return inFinally ? Certainty.ALWAYS : answer;
  }

  private static boolean isAncestor(Node ancestor, Node node) {
    return ancestor == node || ancestor.isAncestorOf(node);
  }

  private static boolean contains(Node block, Node node) {
    return block == node || block.isAncestorOf(node);
  }
}
