package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.lambdalint.source.Edit;
import io.github.lambdalint.source.Fix;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Step;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Is a call that runs for a function: of a method, a constructor, or through a method reference.
 *
 * @param node a {@code MethodCallExpr}, {@code ObjectCreationExpr} or {@code MethodReferenceExpr}
 * @param frame the code around it and its context
 * @param frequency how often the call runs, which may be less often than the code around it
 * @param shape the names of what is called
 * @param isSource whether the code that is called is among the sources
 * @param dependence of the receiver and each argument on the event
 */
public record Call(
    Expression node,
    Frame frame,
    Frequency frequency,
    CallShape shape,
    boolean isSource,
    List<Dependence> dependence)
    implements Place {

  /** Returns the phase in which the call runs. */
  public Phase phase() {
    return frame.phase();
  }

  /** Says whether the call runs again with every event. */
  public boolean repeats() {
    return frequency.repeats();
  }

  /** Says whether the receiver or an argument may depend on the event. */
  public boolean dependsOnEvent() {
    return dependence.contains(Dependence.EVENT);
  }

  /**
   * Says whether the first argument comes from the event; a method reference does not tell of its
   * arguments one by one.
   */
  public boolean takesEventFirst() {
    return dependence.size() > 1 && dependence.get(1) == Dependence.EVENT;
  }

  /** Says whether receiver and arguments are the same for all events. */
  public boolean isSameForAllEvents() {
    return dependence.stream().allMatch(Dependence.NONE::equals);
  }

  /** Says whether the class around the call also calls a method of such a name. */
  public boolean isBesideCallOf(Pattern method) {
    return frame
        .body()
        .owner()
        .node()
        .findFirst(MethodCallExpr.class, call -> method.matcher(call.getNameAsString()).matches())
        .isPresent();
  }

  /** Says whether every invocation gets here, exceptions and early returns aside. */
  public boolean isCertain() {
    return frame.alwaysReaches(node);
  }

  /** Says whether what the call returns decides what else runs. */
  public boolean isCondition() {
    return Conditions.isCondition(node);
  }

  /** Says whether the code holds a lock. */
  public boolean isLocked() {
    return Locks.isHeld(node, frame);
  }

  /** Counts the arguments. */
  public int argumentCount() {
    return Calls.arguments(node).size();
  }

  /** Says whether the call is a statement of its own, so that nothing takes what it returns. */
  public boolean isDiscarded() {
    return node.getParentNode().orElse(null) instanceof ExpressionStmt statement
        && !(statement.getParentNode().orElse(null) instanceof LambdaExpr);
  }

  /**
   * Says whether this call gets arguments, or one before it in its chain, as {@code build()} does
   * in {@code builder().client(s3).build()}; also when the beginning of the chain is elsewhere.
   */
  public boolean hasArguments() {
    Optional<Expression> here = Optional.of(node);
    while (here.isPresent()) {
      if (!Calls.arguments(here.get()).isEmpty()) {
        return true;
      }
      if (!(here.get() instanceof MethodCallExpr call)) {
        return here.get() instanceof NameExpr name
            && Character.isLowerCase(name.getNameAsString().charAt(0));
      }
      here = call.getScope();
    }
    return false;
  }

  /** Calls another method instead; empty for constructors and method references. */
  public Optional<Edit> renamed(String method) {
    return node instanceof MethodCallExpr call
        ? Optional.of(new Edit(frame.file().span(call.getName()), method))
        : Optional.empty();
  }

  /** Proposes to keep what the call makes in a static field, where that changes nothing else. */
  public Optional<Fix> hoisted() {
    return Hoist.of(frame.file(), node);
  }

  /**
   * Proposes to close what the call opens at the end of the block.
   *
   * @param type the simple name of what is opened
   * @param thrown the simple name of the exception that closing throws, or {@code nothing}
   */
  public Optional<Fix> closedByTry(String type, String thrown) {
    return TryWithResources.of(frame.file(), node, type, thrown);
  }

  /** Proposes to call another method of the same object, at the end of the block. */
  public Optional<Fix> movedToFinally(String method) {
    return TryFinally.of(this, method);
  }

  @Override
  public Span span() {
    return span(node, frame.file());
  }

  @Override
  public List<Step> trail() {
    return frame.trail(span());
  }

  /**
   * Marks a call; of a chain over several lines only its beginning, since readers show one line
   * best.
   */
  static Span span(Node node, SourceFile file) {
    Node here = node;
    while (here instanceof MethodCallExpr call
        && file.span(here).line() != file.span(here).endLine()
        && call.getScope().isPresent()) {
      here = call.getScope().get();
    }
    return file.span(here);
  }

  /** Says whether the call constructs an object of a class whose name ends so. */
  public boolean makes(String nameEnd) {
    return shape.method().equals(CallShape.CONSTRUCTOR)
        && shape.owners().stream().anyMatch(owner -> owner.endsWith(nameEnd));
  }

  /** Says whether the first argument is a collection made there with nothing in it. */
  public boolean hasEmptyArgument() {
    return Calls.arguments(node).stream().limit(1).anyMatch(Calls::makeNothing);
  }

  /** Says whether the only argument is {@code null}. */
  public boolean hasNullArgument() {
    List<Expression> arguments = Calls.arguments(node);
    return arguments.size() == 1 && arguments.get(0).isNullLiteralExpr();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Call call
        && call.node == node
        && call.frame == frame
        && call.frequency == frequency;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(node);
  }
}
