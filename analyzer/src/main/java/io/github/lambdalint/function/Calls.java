package io.github.lambdalint.function;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import java.util.List;
import java.util.Set;

/** Reads the syntax that methods and constructors share. */
final class Calls {

  private static final Set<String> COLLECTIONS = Set.of("List", "Set", "Map");

  private Calls() {}

  static List<Expression> arguments(Expression call) {
    return call instanceof NodeWithArguments<?> node ? node.getArguments() : List.of();
  }

  /** Says whether an expression makes a collection or stream with nothing in it. */
  static boolean makeNothing(Expression value) {
    if (!arguments(value).isEmpty()) {
      return false;
    }
    if (value instanceof ObjectCreationExpr creation) {
      return creation.getAnonymousClassBody().isEmpty()
          && COLLECTIONS.stream().anyMatch(creation.getType().getNameAsString()::endsWith);
    }
    if (!(value instanceof MethodCallExpr call) || call.getScope().isEmpty()) {
      return false;
    }
    String owner = call.getScope().get().toString();
    String method = call.getNameAsString();
    return switch (method) {
      case "of" -> COLLECTIONS.contains(owner);
      case "empty" -> owner.equals("Stream");
      default -> owner.equals("Collections") && method.startsWith("empty");
    };
  }
}
