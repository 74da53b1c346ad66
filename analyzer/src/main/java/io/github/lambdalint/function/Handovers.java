package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.lambdalint.source.Variable;
import java.util.Optional;

/** Follows a value through the methods that return it, to the code that keeps it. */
final class Handovers {

  private final Walk walk;

  Handovers(Walk walk) {
    this.walk = walk;
  }

  /** Finds the last call whose result is the value. */
  Evaluation last(Expression value, Frame frame) {
    Evaluation here = new Evaluation(value, frame);
    Optional<Evaluation> next = caller(here);
    while (next.isPresent()) { // frames end at the handler, so this does, too
      here = next.get();
      next = caller(here);
    }
    return here;
  }

  private Optional<Evaluation> caller(Evaluation here) {
    Frame frame = here.frame();
    Expression whole = whole(here.value());
    boolean isReturned =
        walk.values().results(frame.body().node()).stream()
            .anyMatch(result -> result == whole || holds(result, whole, frame));
    return frame.call().filter(call -> isReturned);
  }

  /** Takes in the objects around a value that are made of it, such as a reader of a stream. */
  private static Expression whole(Expression value) {
    Expression whole = value;
    Node parent = value.getParentNode().orElse(null);
    while (parent instanceof CastExpr
        || parent instanceof EnclosedExpr
        || (parent instanceof ObjectCreationExpr creation
            && creation.getArguments().contains(whole))) {
      whole = (Expression) parent;
      parent = whole.getParentNode().orElse(null);
    }
    return whole;
  }

  private boolean holds(Expression result, Expression value, Frame frame) {
    Node parent = value.getParentNode().orElse(null);
    return walk.types()
        .variable(result, frame.file())
        .filter(variable -> !variable.isField())
        .filter(variable -> isSetBy(parent, variable, frame))
        .isPresent();
  }

  private boolean isSetBy(Node setting, Variable variable, Frame frame) {
    return setting instanceof VariableDeclarator
        ? setting == variable.node()
        : setting instanceof AssignExpr assignment
            && walk.types()
                .variable(assignment.getTarget(), frame.file())
                .filter(variable::equals)
                .isPresent();
  }
}
