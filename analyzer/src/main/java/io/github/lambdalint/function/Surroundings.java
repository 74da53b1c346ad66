package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import java.util.List;
import java.util.Optional;

/** Tells what becomes of the value of an expression by what stands around it. */
final class Surroundings {

  private Surroundings() {}

  private static Node parent(Expression value) {
    return value.getParentNode().orElse(value);
  }

  /** Finds the expression around this one that may have the same value. */
  static Optional<Expression> sameValue(Expression value) {
    Node parent = parent(value);
    boolean isSame =
        parent instanceof EnclosedExpr
            || parent instanceof CastExpr
            || (parent instanceof ConditionalExpr choice && choice.getCondition() != value);
    return isSame ? Optional.of((Expression) parent) : choice(parent);
  }

  /** Finds the {@code switch} expression whose value a statement gives. */
  private static Optional<Expression> choice(Node statement) {
    boolean isArm =
        statement instanceof ExpressionStmt
            && statement.getParentNode().orElse(null) instanceof SwitchEntry entry
            && entry.getType() == SwitchEntry.Type.EXPRESSION;
    Optional<Node> choice =
        isArm
            ? statement.getParentNode().flatMap(Node::getParentNode)
            : Optional.of(statement).filter(YieldStmt.class::isInstance).map(Loops::target);
    return choice.filter(SwitchExpr.class::isInstance).map(SwitchExpr.class::cast);
  }

  /** Finds the array around an element, or the element that is read from an array. */
  static Optional<Expression> array(Expression value) {
    Node parent = parent(value);
    boolean isArray =
        parent instanceof ArrayInitializerExpr
            || parent instanceof ArrayCreationExpr
            || (parent instanceof ArrayAccessExpr access && access.getName() == value);
    return isArray ? Optional.of((Expression) parent) : Optional.empty();
  }

  /** Says whether a value ends here: it is asked, or nothing at all is done with it. */
  static boolean drop(Expression value) {
    Node parent = parent(value);
    return parent instanceof FieldAccessExpr
        || parent instanceof ArrayAccessExpr
        || parent instanceof ConditionalExpr
        || parent instanceof UnaryExpr
        || (parent instanceof InstanceOfExpr test && test.getPattern().isEmpty())
        || (parent instanceof Statement && !(parent instanceof ThrowStmt));
  }

  /** Says whether a value is what a method or lambda returns. */
  static boolean areReturn(Expression value) {
    Node parent = parent(value);
    return parent instanceof ReturnStmt
        || (parent instanceof ExpressionStmt
            && parent.getParentNode().orElse(null) instanceof LambdaExpr);
  }

  /** Says whether Lombok closes the variable that starts with a value. */
  static boolean areCleanedUp(Expression value) {
    return declaration(value)
        .filter(it -> it instanceof VariableDeclarationExpr)
        .filter(it -> ((VariableDeclarationExpr) it).getAnnotationByName("Cleanup").isPresent())
        .isPresent();
  }

  /** Finds the {@code try} statement that closes a value or the variable that starts with it. */
  static Optional<TryStmt> closing(Expression value) {
    Optional<Node> owner =
        declaration(value).isPresent()
            ? declaration(value).flatMap(Node::getParentNode)
            : value.getParentNode();
    return owner.filter(TryStmt.class::isInstance).map(TryStmt.class::cast);
  }

  private static Optional<Node> declaration(Expression value) {
    return value
        .getParentNode()
        .filter(VariableDeclarator.class::isInstance)
        .flatMap(Node::getParentNode);
  }

  /** Returns the place of a value among the arguments of a call; 0 when it is none of them. */
  static int index(Expression call, Expression value) {
    List<Expression> arguments = Calls.arguments(call);
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) == value) {
        return i;
      }
    }
    return 0;
  }
}
