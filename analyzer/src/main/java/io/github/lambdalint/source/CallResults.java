package io.github.lambdalint.source;

import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.type.TypeParameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the static types of what calls return. */
final class CallResults {

  private static final String DAGGER = "Dagger";

  private final Types types;
  private final Methods methods;
  private final Inference inference;
  private final ImplicitMembers implicit;

  CallResults(Types types, Methods methods, ImplicitMembers implicit) {
    this.types = types;
    this.methods = methods;
    this.implicit = implicit;
    inference = new Inference(types);
  }

  Optional<TypeName> of(MethodCallExpr call, SourceFile file) {
    List<SourceMethod> found = types.methods(call, file);
    if (!found.isEmpty()) {
      return ofSource(call, found.get(0), file);
    }
    Optional<TypeName> owner = types.owner(call, file);
    return owner
        .flatMap(type -> ofImplicit(type, call, file))
        .or(() -> owner.flatMap(type -> ofLibrary(type, call, file)))
        .or(() -> classArgument(call, file))
        .or(
            () ->
                owner
                    .flatMap(type -> Conventions.result(type, call))
                    .map(type -> ofDagger(type, call, file)));
  }

  /** Takes {@code DaggerShop}, which is generated, for the {@code Shop} that it implements. */
  private TypeName ofDagger(TypeName type, MethodCallExpr call, SourceFile file) {
    String simple = type.simpleName();
    if (!simple.startsWith(DAGGER) || types.names().source(type, file).isPresent()) {
      return type;
    }
    String prefix = type.name().substring(0, type.name().length() - simple.length());
    String component = simple.substring(DAGGER.length()).replace('_', '.');
    return TypeName.of(
        prefix.isEmpty() ? types.names().qualify(component, call, file) : prefix + component);
  }

  /** Tells the result of a method by its name alone, as a method reference gives it. */
  Optional<TypeName> of(TypeName owner, String method, SourceFile file) {
    Optional<TypeName> source =
        types.names().source(owner, file).stream()
            .flatMap(types.hierarchy()::withSupertypes)
            .flatMap(
                type ->
                    type.methods()
                        .filter(each -> each.getNameAsString().equals(method))
                        .map(each -> types.names().resolve(each.getType(), type.file())))
            .findFirst();
    return source.or(
        () ->
            methods
                .compiled(owner, file, method)
                .map(Methods.Compiled::returns)
                .filter(type -> !type.isVariable()));
  }

  private Optional<TypeName> ofSource(MethodCallExpr call, SourceMethod method, SourceFile file) {
    MethodDeclaration node = method.node();
    SourceFile home = method.owner().file();
    TypeName written = types.names().resolve(node.getType(), home);
    List<String> ofClass = names(method.owner().typeParameters());
    List<String> own = names(node.getTypeParameters());
    if (ofClass.isEmpty() && own.isEmpty()) {
      return Optional.of(types.erased(written, node, home));
    }
    Map<String, TypeName> bindings = new HashMap<>();
    if (!ofClass.isEmpty()) {
      types
          .owner(call, file)
          .flatMap(type -> types.hierarchy().supertype(type, file, method.owner().name()::equals))
          .ifPresent(type -> bindings.putAll(Hierarchy.bind(ofClass, type.arguments())));
    }
    if (!own.isEmpty()) {
      List<TypeName> parameters =
          node.getParameters().stream().map(each -> parameterType(each, home)).toList();
      bindings.putAll(
          inference.bind(parameters, call.getArguments(), type -> own.contains(type.name()), file));
    }
    TypeName bound = types.erased(Hierarchy.substitute(written, bindings), node, home);
    if (own.contains(bound.name())) {
      return classArgument(call, file);
    }
    return ofClass.contains(bound.name()) ? Optional.empty() : Optional.of(bound);
  }

  private TypeName parameterType(Parameter parameter, SourceFile file) {
    TypeName type = types.names().resolve(parameter.getType(), file);
    return parameter.isVarArgs() ? type.arrayOf() : type;
  }

  private static List<String> names(List<TypeParameter> parameters) {
    return parameters.stream().map(TypeParameter::getNameAsString).toList();
  }

  /** Covers what enums and records bring without writing it, and getters of Lombok. */
  private Optional<TypeName> ofImplicit(TypeName owner, MethodCallExpr call, SourceFile file) {
    Optional<SourceType> source = types.names().source(owner, file);
    if (source.filter(type -> type.node() instanceof EnumDeclaration).isPresent()) {
      return switch (call.getNameAsString()) {
        case "valueOf" -> Optional.of(owner);
        case "values" -> Optional.of(owner.arrayOf());
        default -> Optional.empty();
      };
    }
    return call.getArguments().isEmpty()
        ? source.flatMap(type -> implicit.read(type, call.getNameAsString())).flatMap(types::of)
        : Optional.empty();
  }

  private Optional<TypeName> ofLibrary(TypeName owner, MethodCallExpr call, SourceFile file) {
    return methods
        .compiled(owner, file, call.getNameAsString(), call.getArguments().size())
        .map(
            method ->
                method.returns().isConcrete()
                    ? method.returns()
                    : Hierarchy.substitute(
                        method.returns(),
                        inference.bind(
                            method.parameters(), call.getArguments(), TypeName::isVariable, file)))
        .filter(type -> !type.isVariable());
  }

  /** Takes {@code T} from a class literal among the arguments, as in {@code getBean(T.class)}. */
  private Optional<TypeName> classArgument(MethodCallExpr call, SourceFile file) {
    return call.getArguments().stream()
        .filter(ClassExpr.class::isInstance)
        .map(literal -> types.names().resolve(((ClassExpr) literal).getType(), file))
        .reduce((first, last) -> last);
  }
}
