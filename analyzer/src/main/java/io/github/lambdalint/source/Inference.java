package io.github.lambdalint.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Binds the type variables of a generic method by the arguments of a call, and tells what a
 * function returns that is given to it.
 */
final class Inference {

  private final Types types;

  Inference(Types types) {
    this.types = types;
  }

  /**
   * Binds variables as far as the arguments tell.
   *
   * @param parameters types of the method's parameters; the last one takes all further arguments
   */
  Map<String, TypeName> bind(
      List<TypeName> parameters,
      List<Expression> arguments,
      Predicate<TypeName> isVariable,
      SourceFile file) {
    Map<String, TypeName> bindings = new HashMap<>();
    for (int i = 0; i < arguments.size() && !parameters.isEmpty(); i++) {
      TypeName parameter = parameters.get(Math.min(i, parameters.size() - 1));
      boolean isRest = i >= parameters.size() - 1 && parameter.isArray();
      bind(isRest ? parameter.element() : parameter, arguments.get(i), isVariable, file, bindings);
    }
    return bindings;
  }

  private void bind(
      TypeName parameter,
      Expression argument,
      Predicate<TypeName> isVariable,
      SourceFile file,
      Map<String, TypeName> bindings) {
    if (argument instanceof LambdaExpr || argument instanceof MethodReferenceExpr) {
      // the result is the last type argument of Function, Supplier, Callable and their like
      if (!parameter.arguments().isEmpty()) {
        TypeName result = parameter.arguments().get(parameter.arguments().size() - 1);
        result(argument, file).ifPresent(type -> bind(result, type, isVariable, file, bindings));
      }
    } else {
      types.of(argument, file).ifPresent(type -> bind(parameter, type, isVariable, file, bindings));
    }
  }

  private void bind(
      TypeName parameter,
      TypeName given,
      Predicate<TypeName> isVariable,
      SourceFile file,
      Map<String, TypeName> bindings) {
    if (isVariable.test(parameter)) {
      bindings.putIfAbsent(parameter.name(), given);
    } else if (!parameter.arguments().isEmpty()) {
      List<TypeName> actual =
          types
              .hierarchy()
              .supertype(given, file, parameter.name()::equals)
              .map(TypeName::arguments)
              .orElse(List.of());
      for (int i = 0; i < actual.size() && i < parameter.arguments().size(); i++) {
        bind(parameter.arguments().get(i), actual.get(i), isVariable, file, bindings);
      }
    }
  }

  /** Tells what a lambda or method reference returns. */
  private Optional<TypeName> result(Expression function, SourceFile file) {
    if (function instanceof LambdaExpr lambda) {
      return lambda.getBody() instanceof ExpressionStmt only
          ? types.of(only.getExpression(), file)
          : lambda
              .getBody()
              .findFirst(ReturnStmt.class, each -> isOwn(each, lambda))
              .flatMap(ReturnStmt::getExpression)
              .flatMap(value -> types.of(value, file));
    }
    MethodReferenceExpr reference = (MethodReferenceExpr) function;
    Optional<TypeName> owner =
        types
            .variableOfReference(reference.getScope(), file)
            .flatMap(types::of)
            .or(() -> typeBefore(reference.getScope(), file));
    return reference.getIdentifier().equals("new")
        ? owner
        : owner.flatMap(type -> types.returnType(type, reference.getIdentifier(), file));
  }

  private Optional<TypeName> typeBefore(Expression scope, SourceFile file) {
    return scope instanceof TypeExpr named
        ? Optional.of(types.names().resolve(named.getType(), file))
        : types.staticType(scope, file).or(() -> types.of(scope, file));
  }

  private static boolean isOwn(ReturnStmt statement, LambdaExpr lambda) {
    Node here = statement;
    while (!(here instanceof LambdaExpr)) {
      here = here.getParentNode().orElseThrow();
    }
    return here == lambda;
  }
}
