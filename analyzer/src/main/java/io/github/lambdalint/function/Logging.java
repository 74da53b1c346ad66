package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import java.util.Set;

/** Knows calls that, by their names, only tell people about something. */
final class Logging {

  private static final Set<String> CONTEXTS = Set.of("MDC", "ThreadContext");

  private Logging() {}

  /** Says whether a call writes a log, or fills or clears what every line of it carries. */
  static boolean is(Expression call) {
    if (call instanceof MethodCallExpr method) {
      return MethodNames.LOGGING.contains(method.getNameAsString())
          || method.getScope().filter(scope -> CONTEXTS.contains(scope.toString())).isPresent();
    }
    return call instanceof MethodReferenceExpr reference
        && MethodNames.LOGGING.contains(reference.getIdentifier());
  }

  /** Says whether a node is a part of what is logged. */
  static boolean takes(Node node, Node limit) {
    Node here = node;
    while (here.getParentNode().isPresent() && here != limit) {
      here = here.getParentNode().get();
      if (here instanceof MethodCallExpr call
          && is(call)
          && call.getScope().filter(scope -> scope == node).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
