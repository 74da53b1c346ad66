package io.github.lambdalint.source;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Follows supertypes through sources and class files, carrying type arguments along. */
public final class Hierarchy {

  private static final int MOST_SUPERTYPES = 200;

  /** Is a type as a file names it. */
  private record Named(String name, Path file) {}

  private final ClassPath classPath;
  private final Names names;
  private final Map<SourceType, List<SourceType>> known = new ConcurrentHashMap<>();
  private final Map<SourceType, List<TypeName>> parents = new ConcurrentHashMap<>();
  private final Map<Named, List<String>> supertypeNames = new ConcurrentHashMap<>();

  /** Looks where {@code names} finds types, and into class files. */
  public Hierarchy(ClassPath classPath, Names names) {
    this.classPath = classPath;
    this.names = names;
  }

  /** Lists a source type and all its supertypes that are sources, nearest first. */
  public Stream<SourceType> withSupertypes(SourceType type) {
    List<SourceType> answer = known.get(type);
    if (answer == null) {
      answer = collect(type);
      known.put(type, answer);
    }
    return answer.stream();
  }

  private List<SourceType> collect(SourceType type) {
    Set<SourceType> seen = new LinkedHashSet<>();
    Deque<SourceType> queue = new ArrayDeque<>(List.of(type));
    while (!queue.isEmpty() && seen.size() < MOST_SUPERTYPES) {
      SourceType here = queue.poll();
      if (seen.add(here)) {
        enumOf(here).ifPresent(queue::add);
        for (ClassOrInterfaceType parent : here.supertypes()) {
          names.source(names.resolve(parent, here.file()), here.file()).ifPresent(queue::add);
        }
      }
    }
    return List.copyOf(seen);
  }

  /** Finds the enum of which a constant with a body is a subclass. */
  private static Optional<SourceType> enumOf(SourceType type) {
    return type.node() instanceof EnumConstantDeclaration
        ? type.node()
            .getParentNode()
            .flatMap(SourceType::enclosingType)
            .map(node -> SourceType.of(type.file(), node))
        : Optional.empty();
  }

  /**
   * Returns the class that a type extends, as far as the sources tell; for an anonymous class it
   * may be an interface.
   */
  public Optional<TypeName> superclass(SourceType type) {
    if (type.node() instanceof ClassOrInterfaceDeclaration declaration) {
      return declaration.isInterface()
          ? Optional.empty()
          : declaration.getExtendedTypes().stream()
              .findFirst()
              .map(parent -> names.resolve(parent, type.file()));
    }
    return type.node() instanceof ObjectCreationExpr creation
        ? Optional.of(names.resolve(creation.getType(), type.file()))
        : enumOf(type).map(SourceType::asTypeName);
  }

  /**
   * Finds the nearest supertype, or the type itself, whose qualified name passes, with its type
   * arguments.
   */
  public Optional<TypeName> supertype(TypeName type, SourceFile from, Predicate<String> isWanted) {
    Deque<Located> queue = new ArrayDeque<>(List.of(new Located(type, from)));
    Set<String> seen = new HashSet<>();
    while (!queue.isEmpty() && seen.size() < MOST_SUPERTYPES) {
      Located here = queue.poll();
      if (isWanted.test(here.type().name())) {
        return Optional.of(here.type());
      }
      if (seen.add(here.type().name())) {
        queue.addAll(parents(here));
      }
    }
    return Optional.empty();
  }

  /** Lists the qualified names of a type and all its supertypes, nearest first. */
  public List<String> names(TypeName type, SourceFile from) {
    Named key = new Named(type.name(), from.path());
    List<String> answer = supertypeNames.get(key);
    if (answer == null) {
      answer = collectNames(type, from);
      supertypeNames.put(key, answer);
    }
    return answer;
  }

  private List<String> collectNames(TypeName type, SourceFile from) {
    Set<String> names = new LinkedHashSet<>();
    supertype(
        type,
        from,
        name -> {
          names.add(name);
          return false;
        });
    return List.copyOf(names);
  }

  /**
   * Says whether {@code type} is {@code name} or a subtype of it, as far as sources and class files
   * tell.
   */
  public boolean isSubtype(TypeName type, SourceFile from, String name) {
    return names(type, from).contains(name);
  }

  /** Lists the direct supertypes of a source type as written in its file. */
  public List<TypeName> parents(SourceType type) {
    List<TypeName> answer = parents.get(type);
    if (answer == null) {
      answer =
          type.supertypes().stream().map(parent -> names.resolve(parent, type.file())).toList();
      parents.put(type, answer);
    }
    return answer;
  }

  /** Lists the direct supertypes, of a source type and its supertypes, that are no sources. */
  public Stream<TypeName> libraryParents(SourceType type) {
    return withSupertypes(type)
        .flatMap(
            each ->
                parents(each).stream()
                    .filter(parent -> names.source(parent, each.file()).isEmpty()));
  }

  private record Located(TypeName type, SourceFile from) {}

  private List<Located> parents(Located here) {
    Optional<SourceType> source = names.source(here.type(), here.from());
    if (source.isPresent()) {
      List<String> parameters =
          source.get().typeParameters().stream().map(p -> p.getNameAsString()).toList();
      Map<String, TypeName> bindings = bind(parameters, here.type().arguments());
      return parents(source.get()).stream()
          .map(parent -> new Located(substitute(parent, bindings), source.get().file()))
          .toList();
    }
    return classPath
        .find(here.type().name())
        .map(
            file -> {
              Map<String, TypeName> bindings = bind(file.typeParameters(), here.type().arguments());
              return file.supertypes().stream()
                  .map(parent -> new Located(substitute(parent, bindings), here.from()))
                  .toList();
            })
        .orElse(List.of());
  }

  /** Pairs type parameters with arguments; a raw type binds nothing. */
  static Map<String, TypeName> bind(List<String> parameters, List<TypeName> arguments) {
    Map<String, TypeName> bindings = new HashMap<>();
    if (parameters.size() == arguments.size()) {
      for (int i = 0; i < parameters.size(); i++) {
        bindings.put(parameters.get(i), arguments.get(i));
      }
    }
    return bindings;
  }

  /** Replaces type variables by what they are bound to. */
  static TypeName substitute(TypeName type, Map<String, TypeName> bindings) {
    if (bindings.isEmpty()) {
      return type;
    }
    TypeName bound = bindings.get(type.name());
    if (bound != null) {
      return bound;
    }
    List<TypeName> arguments = new ArrayList<>();
    for (TypeName argument : type.arguments()) {
      arguments.add(substitute(argument, bindings));
    }
    return new TypeName(type.name(), List.copyOf(arguments));
  }
}
