package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Tells how often a node of a frame's code runs: as often as the frame, unless a guard keeps it
 * from running again or a loop repeats it.
 */
final class Frequencies {

  private final Guards guards;
  private final Map<Frame, IdentityHashMap<Node, Boolean>> guarded = new HashMap<>();

  Frequencies(Guards guards) {
    this.guards = guards;
  }

  /** Drops answers that rest on older facts. */
  void forget() {
    guarded.clear();
  }

  Frequency of(Node node, Frame frame) {
    Frequency answer = frame.frequency();
    if (!answer.repeats()) {
      return answer;
    }
    LastPass lastPass = new LastPass(node);
    Node child = node;
    while (child != frame.body().node() && child.getParentNode().isPresent()) {
      Node parent = child.getParentNode().get();
      if (Guards.canGuard(parent) && isGuarded(child, frame)) {
        return Frequency.ONCE_PER_ENVIRONMENT;
      }
      lastPass.climb(child, parent);
      answer = Loops.repeats(parent, child) && !lastPass.ends(parent) ? Frequency.PER_ITEM : answer;
      child = parent;
    }
    return answer;
  }

  /** Tells how long an object lives that a node of a frame's code makes and nothing else keeps. */
  Lifetime lifetimeOfNew(Node node, Frame frame) {
    return of(node, frame).repeats() ? Lifetime.INVOCATION : Lifetime.ENVIRONMENT;
  }

  /** Says whether a function that stands in for a missing value runs only until it is there. */
  boolean isFallbackOnce(MethodCallExpr call, Expression fallback, Frame frame) {
    return guards.isFallbackOnce(call, fallback, frame);
  }

  private boolean isGuarded(Node child, Frame frame) {
    IdentityHashMap<Node, Boolean> known =
        guarded.computeIfAbsent(frame, key -> new IdentityHashMap<>());
    Boolean answer = known.get(child);
    if (answer == null) {
      known.put(child, false); // ends cycles through the values that a condition asks
      try {
        answer = guards.isGuarded(child, frame);
      } finally {
        known.remove(child); // also after a stack overflow
      }
      known.put(child, answer);
    }
    return answer;
  }
}
