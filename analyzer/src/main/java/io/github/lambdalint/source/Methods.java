package io.github.lambdalint.source;

import com.github.javaparser.ast.body.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds methods of types, inherited ones included, in sources and class files. */
final class Methods {

  private final Hierarchy hierarchy;
  private final ClassPath classPath;

  Methods(Hierarchy hierarchy, ClassPath classPath) {
    this.hierarchy = hierarchy;
    this.classPath = classPath;
  }

  /** Is a compiled method, the type variables of its class bound as far as the receiver tells. */
  record Compiled(List<TypeName> parameters, TypeName returns) {}

  /**
   * Lists the source methods that a call may mean: of the nearest type that has a body for it, else
   * the nearest.
   */
  List<SourceMethod> find(SourceType type, String name, int arguments) {
    List<List<SourceMethod>> byType =
        hierarchy
            .withSupertypes(type)
            .map(each -> own(each, name, arguments))
            .filter(found -> !found.isEmpty())
            .toList();
    return byType.stream()
        .filter(found -> found.stream().anyMatch(method -> !method.isAbstract()))
        .findFirst()
        .or(() -> byType.stream().findFirst())
        .orElse(List.of());
  }

  private static List<SourceMethod> own(SourceType type, String name, int arguments) {
    return type.methods()
        .filter(method -> method.getNameAsString().equals(name))
        .filter(method -> takes(method.getParameters(), arguments))
        .map(method -> new SourceMethod(type, method))
        .toList();
  }

  static boolean takes(List<Parameter> parameters, int arguments) {
    boolean varArgs = !parameters.isEmpty() && parameters.get(parameters.size() - 1).isVarArgs();
    return varArgs ? arguments >= parameters.size() - 1 : arguments == parameters.size();
  }

  /** Finds a compiled method by name and number of arguments; fixed arity before variable. */
  Optional<Compiled> compiled(TypeName owner, SourceFile from, String name, int arguments) {
    return compiled(owner, from, name, method -> method.parameters().size() == arguments)
        .or(
            () ->
                compiled(
                    owner,
                    from,
                    name,
                    method -> method.isVarArgs() && arguments >= method.parameters().size() - 1));
  }

  /** Finds the first compiled method of a name. */
  Optional<Compiled> compiled(TypeName owner, SourceFile from, String name) {
    return compiled(owner, from, name, method -> true);
  }

  private Optional<Compiled> compiled(
      TypeName owner, SourceFile from, String name, Predicate<ClassFile.Method> fits) {
    return hierarchy
        .supertype(owner, from, type -> method(type, name, fits).isPresent())
        .flatMap(type -> method(type.name(), name, fits).map(method -> bound(method, type)));
  }

  private Compiled bound(ClassFile.Method method, TypeName owner) {
    Map<String, TypeName> bindings =
        classPath
            .find(owner.name())
            .map(file -> Hierarchy.bind(file.typeParameters(), owner.arguments()))
            .orElse(Map.of());
    return new Compiled(
        method.parameters().stream().map(each -> Hierarchy.substitute(each, bindings)).toList(),
        Hierarchy.substitute(method.returns(), bindings));
  }

  private Optional<ClassFile.Method> method(
      String type, String name, Predicate<ClassFile.Method> fits) {
    return classPath
        .find(type)
        .flatMap(
            file ->
                file.methods().stream()
                    .filter(method -> method.name().equals(name))
                    .filter(fits)
                    .findFirst());
  }
}
