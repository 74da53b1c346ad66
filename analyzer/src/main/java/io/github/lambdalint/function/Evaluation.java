package io.github.lambdalint.function;

import com.github.javaparser.ast.expr.Expression;

/** Is an expression in a context in which it is evaluated; equal to the same expression only. */
record Evaluation(Expression value, Frame frame) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Evaluation evaluation
        && evaluation.value == value
        && evaluation.frame == frame;
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(value) + System.identityHashCode(frame);
  }
}
