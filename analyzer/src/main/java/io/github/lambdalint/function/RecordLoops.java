package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import java.util.Optional;

/** Finds code that is certain to run for each record of an event. */
final class RecordLoops {

  private final Walk walk;

  RecordLoops(Walk walk) {
    this.walk = walk;
  }

  /** Says whether each record comes to a call, exceptions and early returns aside. */
  boolean leadTo(Call call) {
    boolean isInLoop = false;
    Node here = call.node();
    Optional<Frame> frame = Optional.of(call.frame());
    while (frame.isPresent()) {
      Node body = frame.get().body().node();
      Optional<ForEachStmt> loop = loop(here, body, frame.get());
      Node end = loop.isPresent() ? loop.get().getBody() : body;
      if (!Conditions.isUnconditional(here, end)) {
        return false;
      }
      boolean isFunction = frame.get().body().kind() == Body.Kind.LAMBDA;
      if (isFunction && !isCalledForRecords(frame.get())) {
        return false;
      }
      isInLoop |= isFunction || loop.isPresent();
      here = loop.isPresent() ? loop.get() : frame.get().site().orElse(here);
      frame = loop.isPresent() ? frame : frame.get().caller();
    }
    return isInLoop;
  }

  /** Finds the innermost loop around a node, if it is one over a part of the event. */
  private Optional<ForEachStmt> loop(Node node, Node body, Frame frame) {
    Node here = node;
    while (here != body && here.getParentNode().isPresent()) {
      Node parent = here.getParentNode().get();
      if (parent instanceof ForEachStmt each && each.getBody() == here) {
        return Optional.of(each).filter(it -> isOfEvent(it.getIterable(), frame));
      }
      here = parent;
    }
    return Optional.empty();
  }

  private boolean isCalledForRecords(Frame function) {
    return function.site().orElse(null) instanceof MethodCallExpr call
        && MethodNames.PER_ELEMENT.contains(call.getNameAsString())
        && call.getScope().isPresent()
        && function.caller().filter(it -> isOfEvent(call.getScope().get(), it)).isPresent();
  }

  private boolean isOfEvent(Expression value, Frame frame) {
    return walk.values().of(value, frame).dependence() == Dependence.EVENT;
  }
}
