package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import java.util.IdentityHashMap;
import java.util.function.UnaryOperator;

/** Collects how an obligation stands where a statement is left other than at its end. */
final class Exits {

  private Standing returned = Standing.UNREACHED;
  private Standing thrown = Standing.UNREACHED;
  private Standing interrupted = Standing.UNREACHED;
  private final IdentityHashMap<Node, Standing> broken = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Standing> continued = new IdentityHashMap<>();

  void returned(Standing standing) {
    returned = returned.or(standing);
  }

  void thrown(Standing standing) {
    thrown = thrown.or(standing);
  }

  /** Adds a way that is among the thrown ones too, on which a wait may have ended. */
  void interrupted(Standing standing) {
    interrupted = interrupted.or(standing);
  }

  void broken(Node target, Standing standing) {
    broken.merge(target, standing, Standing::or);
  }

  void continued(Node loop, Standing standing) {
    continued.merge(loop, standing, Standing::or);
  }

  Standing returned() {
    return returned;
  }

  Standing thrown() {
    return thrown;
  }

  Standing takeThrown() {
    Standing taken = thrown;
    thrown = Standing.UNREACHED;
    return taken;
  }

  Standing takeInterrupted() {
    Standing taken = interrupted;
    interrupted = Standing.UNREACHED;
    return taken;
  }

  Standing takeBroken(Node target) {
    Standing taken = broken.remove(target);
    return taken == null ? Standing.UNREACHED : taken;
  }

  Standing takeContinued(Node loop) {
    Standing taken = continued.remove(loop);
    return taken == null ? Standing.UNREACHED : taken;
  }

  /** Adds exits that first go through a {@code finally} block, as far as any way leads to them. */
  void add(Exits inner, UnaryOperator<Standing> block) {
    UnaryOperator<Standing> last =
        standing -> standing.isReached() ? block.apply(standing) : standing;
    returned(last.apply(inner.returned));
    Standing escaping = last.apply(inner.thrown);
    thrown(escaping);
    boolean areAlike = inner.interrupted.equals(inner.thrown); // each block is run once if possible
    interrupted(areAlike ? escaping : last.apply(inner.interrupted));
    inner.broken.forEach((target, standing) -> broken(target, last.apply(standing)));
    inner.continued.forEach((loop, standing) -> continued(loop, last.apply(standing)));
  }
}
