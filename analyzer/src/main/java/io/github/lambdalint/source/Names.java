package io.github.lambdalint.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.WildcardType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Resolves the names of types as written in a file.
 *
 * <p>Looks at type parameters, enclosing and inherited types, imports, the package, {@code
 * java.lang} and star imports, in the order of the language. A name that none of them explains
 * stays unqualified.
 */
public final class Names {

  private record Query(String name, Path file) {}

  private final Sources sources;
  private final ClassPath classPath;
  private final Map<Query, Optional<String>> known = new ConcurrentHashMap<>();
  private final Map<NodeKey, TypeName> resolved = new ConcurrentHashMap<>();

  /** Resolves against these sources and class files. */
  public Names(Sources sources, ClassPath classPath) {
    this.sources = sources;
    this.classPath = classPath;
  }

  /** Resolves a type as written at a node of {@code file}. */
  public TypeName resolve(Type type, SourceFile file) {
    if (type instanceof ArrayType array) {
      TypeName element = resolve(array.getComponentType(), file);
      return new TypeName(element.name() + "[]", element.arguments());
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard
          .getExtendedType()
          .map(bound -> resolve(bound, file))
          .orElse(TypeName.of("java.lang.Object"));
    }
    return type instanceof ClassOrInterfaceType named
        ? resolve(named, file)
        : TypeName.of(type.asString());
  }

  private TypeName resolve(ClassOrInterfaceType type, SourceFile file) {
    NodeKey key = new NodeKey(type);
    TypeName answer = resolved.get(key);
    if (answer == null) {
      List<TypeName> arguments =
          type.getTypeArguments().stream()
              .flatMap(List::stream)
              .map(argument -> resolve(argument, file))
              .toList();
      answer = new TypeName(qualify(type.getNameWithScope(), type, file), arguments);
      resolved.put(key, answer);
    }
    return answer;
  }

  /**
   * Qualifies a simple or dotted name of a type as written at {@code at}; returns it unchanged when
   * unknown.
   */
  String qualify(String name, Node at, SourceFile file) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    if (dot >= 0 && !Character.isUpperCase(first.isEmpty() ? 'a' : first.charAt(0))) {
      return name;
    }
    return typeParameter(first, at)
        .map(TypeParameter::getNameAsString)
        .or(() -> nested(first, at, file))
        .or(() -> inFile(first, file))
        .map(found -> dot < 0 ? found : found + name.substring(dot))
        .orElse(name);
  }

  /** Finds the bound of a type variable that is visible at a node. */
  Optional<TypeName> bound(String variable, Node at, SourceFile file) {
    return typeParameter(variable, at)
        .flatMap(parameter -> parameter.getTypeBound().getFirst())
        .map(bound -> resolve(bound, file))
        .filter(bound -> !bound.name().equals(variable));
  }

  /** Finds the source of a type that is named in {@code file}. */
  public Optional<SourceType> source(TypeName type, SourceFile file) {
    return type.name().endsWith("[]") ? Optional.empty() : sources.find(type.name(), file.path());
  }

  private static Optional<TypeParameter> typeParameter(String name, Node at) {
    Node here = at;
    while (here != null) {
      if (here instanceof NodeWithTypeParameters<?> generic) {
        for (TypeParameter parameter : generic.getTypeParameters()) {
          if (parameter.getNameAsString().equals(name)) {
            return Optional.of(parameter);
          }
        }
      }
      here = here.getParentNode().orElse(null);
    }
    return Optional.empty();
  }

  private Optional<String> nested(String name, Node at, SourceFile file) {
    Node here = at;
    while (here != null) {
      if (here instanceof TypeDeclaration<?> type) {
        SourceType source = SourceType.of(file, type);
        if (type.getNameAsString().equals(name)) {
          return Optional.of(source.name());
        }
        Optional<String> member = member(source, name, 8);
        if (member.isPresent()) {
          return member;
        }
      } else if (here instanceof BlockStmt block) {
        Optional<String> local = local(name, block, file);
        if (local.isPresent()) {
          return local;
        }
      }
      here = here.getParentNode().orElse(null);
    }
    return Optional.empty();
  }

  private static Optional<String> local(String name, BlockStmt block, SourceFile file) {
    return block.getStatements().stream()
        .flatMap(statement -> SourceType.declaredBy(statement).stream())
        .filter(type -> type.getNameAsString().equals(name))
        .map(type -> SourceType.of(file, type).name())
        .findFirst();
  }

  private Optional<String> member(SourceType type, String name, int depth) {
    if (type.members().stream()
        .anyMatch(
            each -> each instanceof TypeDeclaration<?> t && t.getNameAsString().equals(name))) {
      return Optional.of(type.name() + '.' + name);
    }
    if (depth == 0) {
      return Optional.empty();
    }
    for (ClassOrInterfaceType parent : type.supertypes()) {
      // an inherited nested type; the name of the parent itself must not be looked up as nested
      // again
      if (!parent.getNameAsString().equals(name)) {
        Optional<String> found =
            inFile(parent.getNameAsString(), type.file())
                .flatMap(qualified -> sources.find(qualified, type.file().path()))
                .filter(source -> !source.equals(type))
                .flatMap(source -> member(source, name, depth - 1));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> inFile(String name, SourceFile file) {
    Query query = new Query(name, file.path());
    Optional<String> answer = known.get(query);
    if (answer == null) {
      answer = search(name, file);
      known.put(query, answer);
    }
    return answer;
  }

  private Optional<String> search(String name, SourceFile file) {
    if (file.unit().isEmpty()) {
      return Optional.empty();
    }
    CompilationUnit unit = file.unit().get();
    String packageName =
        unit.getPackageDeclaration().map(p -> p.getNameAsString() + ".").orElse("");
    if (unit.getTypes().stream().anyMatch(type -> type.getNameAsString().equals(name))) {
      return Optional.of(packageName + name);
    }
    for (ImportDeclaration each : unit.getImports()) {
      if (!each.isAsterisk() && each.getName().getIdentifier().equals(name)) {
        return Optional.of(each.getNameAsString());
      }
    }
    if (sources.find(packageName + name, file.path()).isPresent()) {
      return Optional.of(packageName + name);
    }
    if (classPath.find("java.lang." + name).isPresent()) {
      return Optional.of("java.lang." + name);
    }
    return byStarImport(name, unit, file);
  }

  private Optional<String> byStarImport(String name, CompilationUnit unit, SourceFile file) {
    List<String> unexplained = new ArrayList<>();
    for (ImportDeclaration each : unit.getImports()) {
      if (each.isAsterisk() && !each.isStatic()) {
        String candidate = each.getNameAsString() + '.' + name;
        if (sources.find(candidate, file.path()).isPresent() || classPath.has(candidate)) {
          return Optional.of(candidate);
        }
        if (!candidate.startsWith("java.")) {
          unexplained.add(candidate);
        }
      }
    }
    // the only star import that could bring the name does
    return unexplained.size() == 1 ? Optional.of(unexplained.get(0)) : Optional.empty();
  }
}
