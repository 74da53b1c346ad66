package io.github.lambdalint.function;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** Flattens operations, since generated sums nest thousands of them. */
final class Operands {

  private Operands() {}

  /** Lists the operands from left to right; an operation that is not taken apart is one of them. */
  static List<Expression> of(BinaryExpr operation, Predicate<BinaryExpr> isTakenApart) {
    Deque<Expression> operands = new ArrayDeque<>();
    operands.addFirst(operation.getRight());
    Expression here = operation.getLeft();
    while (here instanceof BinaryExpr binary && isTakenApart.test(binary)) {
      operands.addFirst(binary.getRight());
      here = binary.getLeft();
    }
    operands.addFirst(here);
    return List.copyOf(operands);
  }
}
