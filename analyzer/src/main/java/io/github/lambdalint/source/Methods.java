package io.github.lambdalint.source;

import com.github.javaparser.ast.body.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds methods of types, inherited ones included, in sources and class files. */
final class Methods {

  private final Hierarchy hierarchy;
  private final ClassPath classPath;

  Methods(Hierarchy hierarchy, ClassPath classPath) {
    this.hierarchy = hierarchy;
    this.classPath = classPath;
  }

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

  /**
   * Finds the return type of a compiled method, the type variables of its class bound by {@code
   * owner}.
   */
  Optional<TypeName> returnType(TypeName owner, SourceFile from, String name, int arguments) {
    return hierarchy
        .supertype(owner, from, type -> compiled(type, name, arguments).isPresent())
        .flatMap(
            type ->
                compiled(type.name(), name, arguments)
                    .map(method -> Hierarchy.substitute(method.returns(), bindings(type))));
  }

  private Map<String, TypeName> bindings(TypeName type) {
    return classPath
        .find(type.name())
        .map(file -> Hierarchy.bind(file.typeParameters(), type.arguments()))
        .orElse(Map.of());
  }

  private Optional<ClassFile.Method> compiled(String type, String name, int arguments) {
    return classPath
        .find(type)
        .flatMap(
            file ->
                file.methods().stream()
                    .filter(method -> method.name().equals(name))
                    .filter(method -> method.takes(arguments))
                    .findFirst());
  }
}
