package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Is the code of a {@code try} statement whose failure its catch clauses deal with. */
final class GuardedCode {

  private static final Set<String> LOG_CONTEXTS = Set.of("MDC", "ThreadContext");

  private final TryStmt statement;
  private final List<Call> calls;

  /**
   * Reads the code.
   *
   * @param calls all that run for the function
   */
  GuardedCode(TryStmt statement, Frame frame, List<Call> calls) {
    this.statement = statement;
    this.calls =
        calls.stream().filter(call -> call.frame() == frame && contains(call.node())).toList();
  }

  private boolean contains(Node node) {
    return statement.getTryBlock().isAncestorOf(node)
        || statement.getResources().stream()
            .anyMatch(resource -> resource == node || resource.isAncestorOf(node));
  }

  /** Says whether the code does something with the event for its own sake. */
  boolean processesEvent() {
    return !dealsWithFailure() && !onlyLogs() && calls.stream().anyMatch(this::processes);
  }

  /** Says whether the code itself runs because something failed or is being closed. */
  private boolean dealsWithFailure() {
    Node child = statement;
    Optional<Node> parent = statement.getParentNode();
    while (parent.isPresent()) {
      Node here = child;
      boolean isFinally =
          parent.get() instanceof TryStmt outer
              && outer.getFinallyBlock().filter(block -> block == here).isPresent();
      if (parent.get() instanceof CatchClause || isFinally) {
        return true;
      }
      child = parent.get();
      parent = child.getParentNode();
    }
    return false;
  }

  /** Says whether all that the code leaves behind is for people who read logs. */
  private boolean onlyLogs() {
    Node block = statement.getTryBlock();
    List<MethodCallExpr> effects =
        block.findAll(
            MethodCallExpr.class,
            call -> call.getParentNode().filter(ExpressionStmt.class::isInstance).isPresent());
    return !effects.isEmpty()
        && effects.stream().allMatch(GuardedCode::logs)
        && block.findFirst(AssignExpr.class).isEmpty()
        && block.findFirst(ReturnStmt.class).isEmpty()
        && calls.stream()
            .noneMatch(call -> isRemote(call) || (call.isSource() && call.dependsOnEvent()));
  }

  private static boolean logs(MethodCallExpr call) {
    return MethodNames.LOGGING.contains(call.getNameAsString())
        || call.getScope().filter(scope -> LOG_CONTEXTS.contains(scope.toString())).isPresent();
  }

  private boolean processes(Call call) {
    String method = call.shape().method();
    return !MethodNames.TIDYING.contains(method)
        && !MethodNames.LOGGING.contains(method)
        && !isForLogging(call.node(), statement)
        && (call.isSource() || call.dependsOnEvent() || isRemote(call));
  }

  private static boolean isRemote(Call call) {
    return call.shape().owners().stream()
        .anyMatch(owner -> owner.endsWith("Client") || owner.startsWith("java.sql."));
  }

  /** Says whether a node is a part of what is logged. */
  static boolean isForLogging(Node node, Node limit) {
    Node here = node;
    while (here.getParentNode().isPresent() && here != limit) {
      here = here.getParentNode().get();
      if (here instanceof MethodCallExpr call
          && MethodNames.LOGGING.contains(call.getNameAsString())
          && call.getScope().filter(scope -> scope == node).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
