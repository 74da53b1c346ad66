package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether code holds a lock when it runs. Which one it is, and who else asks for it, is not
 * followed.
 */
final class Locks {

  private static final Set<String> LOCKING =
      Set.of("acquire", "lock", "lockInterruptibly", "tryAcquire", "tryLock", "writeLock");

  private Locks() {}

  static boolean isHeld(Node node, Frame frame) {
    Optional<Frame> here = Optional.of(frame);
    Node place = node;
    while (here.isPresent()) {
      Node body = here.get().body().node();
      if (isHeld(place, body)) {
        return true;
      }
      place = here.get().site().orElse(body);
      here = here.get().caller();
    }
    return false;
  }

  private static boolean isHeld(Node node, Node body) {
    return isInLockedBlock(node, body)
        || (body instanceof MethodDeclaration method && method.isSynchronized())
        || body.findFirst(MethodCallExpr.class, Locks::locks).isPresent();
  }

  private static boolean isInLockedBlock(Node node, Node body) {
    Optional<Node> here = Optional.of(node);
    while (here.isPresent() && here.get() != body) {
      if (here.get() instanceof SynchronizedStmt) {
        return true;
      }
      here = here.get().getParentNode();
    }
    return false;
  }

  private static boolean locks(MethodCallExpr call) {
    return LOCKING.contains(call.getNameAsString());
  }
}
