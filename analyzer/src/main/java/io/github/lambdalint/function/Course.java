package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import io.github.lambdalint.function.Fulfilment.Certainty;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Notes what the expressions of a body do to an obligation, for {@link Paths} to follow. */
final class Course {

  private static final Pattern SETTER = Pattern.compile("set[A-Z]\\w*");
  private static final Pattern ACCESSOR = Pattern.compile("(get|is|has|to)[A-Z]\\w*|size|length");

  private final IdentityHashMap<Node, Certainty> meeting = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Boolean> presence = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Standing> seen = new IdentityHashMap<>();
  private final Set<Node> beginning = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Node> ending = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Node> carrying = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Node> closing = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Node> sureLoops = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Notes that the obligation exists from here on. */
  void begin(Node here) {
    beginning.add(here);
  }

  /** Notes something that meets the obligation so certainly. */
  void meet(Node here, Certainty certainty) {
    meeting.merge(here, certainty, (one, other) -> one.compareTo(other) > 0 ? one : other);
  }

  /** Notes a call that hands the obligation on; when it throws, there is nothing to meet. */
  void carry(Node here) {
    carrying.add(here);
  }

  /** Notes that a statement meets the obligation when its block is left, on whatever way. */
  void closeAfter(TryStmt statement) {
    closing.add(statement);
  }

  /** Tells how it stands once a statement has closed its resources. */
  Standing afterClosing(TryStmt statement, Standing before) {
    return closing.contains(statement) ? before.after(Certainty.ALWAYS) : before;
  }

  /** Notes that what goes on here is the question itself, so that it can be left out. */
  void end(Node here) {
    ending.add(here);
  }

  /** Notes what a condition says if it is true: that what the obligation binds is there, or not. */
  void test(Expression condition, boolean isThere) {
    presence.put(condition, isThere);
  }

  /** Notes that the loops around an expression run, since they run for what the value is in. */
  void runLoopsAround(Node element) {
    Optional<Node> here = Optional.of(element);
    while (here.isPresent()) {
      sureLoops.add(here.get());
      here = here.get().getParentNode();
    }
  }

  boolean surelyRuns(Statement loop) {
    return sureLoops.contains(loop);
  }

  Optional<Boolean> impliesPresence(Expression condition) {
    return Optional.ofNullable(presence.get(condition));
  }

  /** Tells how it stood before an expression was evaluated, over all ways so far. */
  Standing before(Expression expression) {
    return seen.getOrDefault(expression, Standing.UNREACHED);
  }

  Standing after(Expression evaluated, Standing before) {
    seen.merge(evaluated, before, Standing::or);
    if (!before.isReached()) {
      return before;
    }
    Standing begun = beginning.contains(evaluated) ? Standing.OPEN : before;
    Certainty certainty = meeting.get(evaluated);
    if (certainty != null) {
      return begun.after(certainty);
    }
    return ending.contains(evaluated) ? begun.withoutOpen() : begun;
  }

  /** Tells how it stands when an exception comes out of an expression. */
  Standing thrownBy(Expression evaluated, Standing before) {
    Certainty certainty = meeting.getOrDefault(evaluated, Certainty.NEVER);
    if (certainty == Certainty.UNLESS_THROWN) {
      return before;
    }
    if (carrying.contains(evaluated) || !mayThrow(evaluated)) {
      return Standing.UNREACHED;
    }
    if (beginning.contains(evaluated)) {
      return before.withoutOpen(); // else each loop would blame a pass for the failure of the next
    }
    return ending.contains(evaluated) ? before.withoutOpen() : before.after(certainty);
  }

  /** Says whether an expression can end with the exception of a wait, as an interruption is. */
  boolean mayWait(Expression evaluated) {
    return meeting.containsKey(evaluated)
        || (evaluated instanceof MethodCallExpr call
            && MethodNames.WAITING.contains(call.getNameAsString()));
  }

  private static boolean mayThrow(Expression evaluated) {
    return evaluated instanceof MethodCallExpr call
        && !MethodNames.LOGGING.contains(call.getNameAsString())
        && !MethodNames.TIDYING.contains(call.getNameAsString())
        && !MethodNames.INTO_HOLDER.contains(call.getNameAsString())
        && !MethodNames.COMBINATIONS.contains(call.getNameAsString())
        && !(call.getScope().isPresent() && SETTER.matcher(call.getNameAsString()).matches())
        && !(call.getArguments().isEmpty() && ACCESSOR.matcher(call.getNameAsString()).matches());
  }
}
