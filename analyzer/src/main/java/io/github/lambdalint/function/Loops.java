package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import java.util.List;
import java.util.Optional;

/** Reads the four kinds of loop as one, and finds what a jump leaves. */
final class Loops {

  private Loops() {}

  /**
   * Is a loop.
   *
   * @param start what is evaluated once, before the first pass
   * @param condition of the next pass; empty for a loop over elements and one without end
   */
  record Loop(
      Statement node,
      List<Expression> start,
      Optional<Expression> condition,
      List<Expression> update,
      Statement body) {

    boolean isEndless() {
      return node instanceof ForStmt && condition.isEmpty();
    }

    boolean testsFirst() {
      return !(node instanceof DoStmt);
    }
  }

  static Optional<Loop> of(Node node) {
    if (node instanceof ForEachStmt loop) {
      return Optional.of(
          new Loop(loop, List.of(loop.getIterable()), Optional.empty(), List.of(), loop.getBody()));
    }
    if (node instanceof ForStmt loop) {
      return Optional.of(
          new Loop(
              loop, loop.getInitialization(), loop.getCompare(), loop.getUpdate(), loop.getBody()));
    }
    if (node instanceof WhileStmt loop) {
      return Optional.of(
          new Loop(loop, List.of(), Optional.of(loop.getCondition()), List.of(), loop.getBody()));
    }
    return node instanceof DoStmt loop
        ? Optional.of(
            new Loop(loop, List.of(), Optional.of(loop.getCondition()), List.of(), loop.getBody()))
        : Optional.empty();
  }

  static boolean is(Node node) {
    return of(node).isPresent();
  }

  /** Says whether a node is a loop and may run a part of it again. */
  static boolean repeats(Node node, Node part) {
    return of(node).filter(loop -> loop.start().stream().noneMatch(it -> it == part)).isPresent();
  }

  /** Finds the loop around an expression whose element it names. */
  static Optional<Node> ofElement(Optional<Expression> expression) {
    if (!(expression.orElse(null) instanceof NameExpr name)) {
      return Optional.empty();
    }
    Optional<Node> here = name.getParentNode();
    while (here.isPresent()) {
      if (here.get() instanceof ForEachStmt loop
          && loop.getVariable().getVariable(0).getNameAsString().equals(name.getNameAsString())) {
        return here;
      }
      here = here.get().getParentNode();
    }
    return Optional.empty();
  }

  /**
   * Finds the statement or {@code switch} that {@code break}, {@code continue} or {@code yield}
   * ends.
   */
  static Node target(Node jump) {
    Optional<String> label =
        jump instanceof BreakStmt left
            ? left.getLabel().map(Object::toString)
            : jump instanceof ContinueStmt next
                ? next.getLabel().map(Object::toString)
                : Optional.empty();
    Node here = jump;
    while (here.getParentNode().isPresent()) {
      here = here.getParentNode().get();
      if (label.isPresent()) {
        if (here instanceof LabeledStmt labelled
            && labelled.getLabel().asString().equals(label.get())) {
          return labelled.getStatement();
        }
      } else if (ends(jump, here)) {
        return here;
      }
    }
    return jump;
  }

  private static boolean ends(Node jump, Node node) {
    if (jump instanceof YieldStmt) {
      return node instanceof SwitchExpr;
    }
    return of(node).isPresent() || (jump instanceof BreakStmt && node instanceof SwitchStmt);
  }
}
