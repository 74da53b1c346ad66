package io.github.lambdalint.source;

import com.github.javaparser.ast.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Keeps the answers to one kind of question about nodes.
 *
 * <p>An answer that only the sources decide is shared by all threads. Where questions run in a
 * circle, as for {@code var x = f(x)}, the one that was asked first decides where the circle is
 * cut, so such answers stay with the thread that asked.
 */
public final class Answers<T> {

  private final ConcurrentMap<NodeKey, T> shared;
  private final Map<NodeKey, T> own = new HashMap<>();
  private final T whenCircular;
  private final Circles circles;

  private Answers(ConcurrentMap<NodeKey, T> shared, T whenCircular, Circles circles) {
    this.shared = shared;
    this.whenCircular = whenCircular;
    this.circles = circles;
  }

  /** Answers a question that is asked while it is being answered with {@code whenCircular}. */
  Answers(T whenCircular, Circles circles) {
    this(new ConcurrentHashMap<>(), whenCircular, circles);
  }

  /** Makes one for another thread, which shares what only the sources decide. */
  Answers<T> sharedWith(Circles other) {
    return new Answers<>(shared, whenCircular, other);
  }

  /** Returns the answer about a node, which is computed when it is not known. */
  public T of(Node node, Supplier<T> computation) {
    NodeKey key = new NodeKey(node);
    T answer = shared.get(key);
    if (answer == null) {
      answer = own.get(key);
      if (answer == null) {
        return compute(key, computation);
      }
      circles.cut();
    }
    return answer;
  }

  private T compute(NodeKey key, Supplier<T> computation) {
    boolean wasCut = circles.reset();
    own.put(key, whenCircular);
    T answer = null;
    try {
      answer = computation.get();
    } finally {
      own.remove(key); // also after a stack overflow
    }
    (circles.isCut() ? own : shared).put(key, answer);
    if (wasCut) {
      circles.cut();
    }
    return answer;
  }

  /**
   * Tells whether an answer that is being computed rests on a circle of questions; for one thread.
   */
  static final class Circles {

    private boolean isCut;

    void cut() {
      isCut = true;
    }

    boolean isCut() {
      return isCut;
    }

    /** Forgets about circles and returns whether there was one. */
    boolean reset() {
      boolean before = isCut;
      isCut = false;
      return before;
    }
  }
}
