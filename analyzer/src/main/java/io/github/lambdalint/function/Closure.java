package io.github.lambdalint.function;

import com.github.javaparser.ast.expr.Expression;

/**
 * Is a lambda or method reference as a value; what it captures is found in the frame that evaluated
 * it.
 *
 * @param node a {@code LambdaExpr} or {@code MethodReferenceExpr}
 */
record Closure(Expression node, Frame definedIn) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Closure closure
        && closure.node == node
        && closure.definedIn == definedIn;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(node);
  }
}
