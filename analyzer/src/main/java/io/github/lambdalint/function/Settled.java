package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.Types;
import io.github.lambdalint.source.Variable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Collects the names in a condition whose part of the answer code does not change, though it sets
 * them: {@code client} in {@code if (client != null) client = create();}.
 */
final class Settled {

  private final Types types;
  private final SourceFile file;
  private final List<? extends Node> code;
  private final Set<Node> names = Collections.newSetFromMap(new IdentityHashMap<>());

  Settled(Types types, SourceFile file, List<? extends Node> code) {
    this.types = types;
    this.file = file;
    this.code = code;
  }

  Set<Node> names() {
    return names;
  }

  /** Reads a condition that has this answer where the code runs. */
  void read(Expression condition, boolean answer) {
    if (condition instanceof EnclosedExpr enclosed) {
      read(enclosed.getInner(), answer);
    } else if (condition instanceof UnaryExpr not
        && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      read(not.getExpression(), !answer);
    } else if (condition instanceof BinaryExpr operation) {
      read(operation, answer);
    } else if (isSetTo(value -> isLiteral(value, answer), condition)) {
      names.add(condition);
    }
  }

  private void read(BinaryExpr operation, boolean answer) {
    BinaryExpr.Operator operator = operation.getOperator();
    boolean hasSameParts = operator == (answer ? BinaryExpr.Operator.AND : BinaryExpr.Operator.OR);
    if (hasSameParts) {
      read(operation.getLeft(), answer);
      read(operation.getRight(), answer);
      return;
    }
    boolean isThere =
        operator == (answer ? BinaryExpr.Operator.NOT_EQUALS : BinaryExpr.Operator.EQUALS);
    Expression tested =
        operation.getLeft().isNullLiteralExpr() ? operation.getRight() : operation.getLeft();
    boolean withNull =
        operation.getLeft().isNullLiteralExpr() || operation.getRight().isNullLiteralExpr();
    if (isThere && withNull && isSetTo(value -> !value.isNullLiteralExpr(), tested)) {
      names.add(tested);
    }
  }

  private static boolean isLiteral(Expression value, boolean expected) {
    return value instanceof BooleanLiteralExpr literal && literal.getValue() == expected;
  }

  /** Says whether code sets a variable, and only to values that leave the answer as it is. */
  private boolean isSetTo(Predicate<Expression> same, Expression name) {
    List<Expression> values =
        types.variable(name, file).stream()
            .flatMap(
                variable ->
                    code.stream()
                        .flatMap(part -> part.findAll(AssignExpr.class).stream())
                        .filter(each -> isTarget(variable, each)))
            .map(AssignExpr::getValue)
            .toList();
    return !values.isEmpty() && values.stream().allMatch(same);
  }

  private boolean isTarget(Variable variable, AssignExpr assignment) {
    return types.variable(assignment.getTarget(), file).filter(variable::equals).isPresent();
  }
}
