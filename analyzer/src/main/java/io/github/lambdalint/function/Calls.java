package io.github.lambdalint.function;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import java.util.List;

/** Reads the syntax that methods and constructors share. */
final class Calls {

  private Calls() {}

  static List<Expression> arguments(Expression call) {
    return call instanceof NodeWithArguments<?> node ? node.getArguments() : List.of();
  }
}
