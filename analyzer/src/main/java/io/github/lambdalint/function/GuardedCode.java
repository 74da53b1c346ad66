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
import java.util.regex.Pattern;

/** Is the code of a {@code try} statement whose failure its catch clauses deal with. */
final class GuardedCode {

  /** Matches the types through which code asks other machines. */
  private static final Pattern REMOTE =
      Pattern.compile(
          ".*Client|java\\.sql\\..*|com\\.amazonaws\\.services\\.\\w+\\."
              + "((Amazon|AWS)\\w+(?<!Builder|URI)|(document|datamodeling)\\.\\w+)");

  private static final Pattern FUTURE =
      Pattern.compile("java\\.util\\.concurrent\\.(Completable)?Future");
  private static final Set<String> WAITING = Set.of("get", "join");

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
        && effects.stream().allMatch(Logging::is)
        && block.findFirst(AssignExpr.class).isEmpty()
        && block.findFirst(ReturnStmt.class).isEmpty()
        && calls.stream()
            .noneMatch(call -> isRemote(call) || (call.isSource() && call.dependsOnEvent()));
  }

  private boolean processes(Call call) {
    String method = call.shape().method();
    return !MethodNames.TIDYING.contains(method)
        && !Logging.is(call.node())
        && !Logging.takes(call.node(), statement)
        && (call.isSource() || call.dependsOnEvent() || isRemote(call));
  }

  /** Says whether a call asks another machine for more than to close or remove something. */
  static boolean isRequest(Call call) {
    return isRemote(call) && !MethodNames.TIDYING.contains(call.shape().method());
  }

  private static boolean isRemote(Call call) {
    return isOn(REMOTE, call) || awaits(call);
  }

  /** Says whether a failure of work that was started before comes out here. */
  private static boolean awaits(Call call) {
    return WAITING.contains(call.shape().method()) && isOn(FUTURE, call);
  }

  private static boolean isOn(Pattern types, Call call) {
    return call.shape().owners().stream().anyMatch(owner -> types.matcher(owner).matches());
  }
}
