package io.github.lambdalint.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the types of lambda parameters from the functional interface that is wanted. */
final class LambdaParameters {

  private final Types types;
  private final Methods methods;

  LambdaParameters(Types types, Methods methods) {
    this.types = types;
    this.methods = methods;
  }

  /** Tells the type of a parameter that is written without one. */
  Optional<TypeName> of(LambdaExpr lambda, Parameter parameter, SourceFile file) {
    int index = index(lambda.getParameters(), parameter);
    return wanted(lambda, file).flatMap(type -> parameter(type, index, file));
  }

  private Optional<TypeName> wanted(LambdaExpr lambda, SourceFile file) {
    Node parent = lambda.getParentNode().orElse(lambda);
    if (parent instanceof VariableDeclarator declarator) {
      return Optional.of(types.names().resolve(declarator.getType(), file));
    }
    return parent instanceof MethodCallExpr call
        ? ofSource(call, lambda, file).or(() -> ofLibrary(call, lambda, file))
        : Optional.empty();
  }

  private Optional<TypeName> ofSource(MethodCallExpr call, LambdaExpr lambda, SourceFile file) {
    int argument = index(call.getArguments(), lambda);
    return types.methods(call, file).stream()
        .filter(method -> argument < method.node().getParameters().size())
        .findFirst()
        .map(
            method ->
                types
                    .names()
                    .resolve(
                        method.node().getParameter(argument).getType(), method.owner().file()));
  }

  private Optional<TypeName> ofLibrary(MethodCallExpr call, LambdaExpr lambda, SourceFile file) {
    int argument = index(call.getArguments(), lambda);
    Optional<TypeName> owner = types.owner(call, file);
    return owner
        .flatMap(
            type ->
                methods.compiled(type, file, call.getNameAsString(), call.getArguments().size()))
        .filter(method -> argument < method.parameters().size())
        .map(method -> method.parameters().get(argument))
        .filter(type -> !type.isVariable())
        // without the class file, functions mostly take what their receiver holds
        .or(() -> owner);
  }

  private Optional<TypeName> parameter(TypeName wanted, int index, SourceFile file) {
    Optional<SourceType> own = types.names().source(wanted, file);
    if (own.isPresent()) {
      List<String> variables =
          own.get().typeParameters().stream().map(each -> each.getNameAsString()).toList();
      Map<String, TypeName> bindings = Hierarchy.bind(variables, wanted.arguments());
      return own.get()
          .methods()
          .filter(method -> method.getBody().isEmpty() && index < method.getParameters().size())
          .findFirst()
          .map(
              method ->
                  types.names().resolve(method.getParameter(index).getType(), own.get().file()))
          .map(type -> Hierarchy.substitute(type, bindings));
    }
    List<TypeName> arguments = wanted.arguments();
    boolean sameTwice = wanted.simpleName().equals("BinaryOperator");
    return index < arguments.size()
        ? Optional.of(arguments.get(index)).filter(type -> !type.isVariable())
        : sameTwice && !arguments.isEmpty() ? Optional.of(arguments.get(0)) : Optional.empty();
  }

  private static int index(List<? extends Node> nodes, Node node) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) == node) {
        return i;
      }
    }
    return nodes.size();
  }
}
