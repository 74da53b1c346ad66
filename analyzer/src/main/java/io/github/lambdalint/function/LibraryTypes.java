package io.github.lambdalint.function;

import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Types;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Knows the library types whose subclasses get events, and by which methods. */
record LibraryTypes(List<Line> lines) {

  /** Is one line of the table; {@code method} is empty where only the type matters. */
  record Line(String type, String method, int parameters) {}

  /** Subclasses are what Lambda itself loads. */
  static LibraryTypes handlers() {
    return load("handler-types.txt");
  }

  /** Subclasses are kept by a framework and called with every event. */
  static LibraryTypes listeners() {
    return load("listener-types.txt");
  }

  /** Subclasses are functions, which a framework may call with an event. */
  static LibraryTypes functions() {
    return load("function-types.txt");
  }

  private static LibraryTypes load(String resource) {
    List<Line> lines = new ArrayList<>();
    try (InputStream in = LibraryTypes.class.getResourceAsStream(resource)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> lines.add(line(line.strip())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LibraryTypes(List.copyOf(lines));
  }

  private static Line line(String text) {
    int hash = text.indexOf('#');
    if (hash < 0) {
      return new Line(text, "", 0);
    }
    int slash = text.indexOf('/');
    return new Line(
        text.substring(0, hash),
        text.substring(hash + 1, slash),
        Integer.parseInt(text.substring(slash + 1)));
  }

  /** Finds the library type of which a source type is a subtype, with its type arguments. */
  Optional<TypeName> supertype(SourceType type, Types types) {
    List<String> names = types.hierarchy().names(type.asTypeName(), type.file());
    return lines.stream()
        .map(Line::type)
        .filter(names::contains) // nothing, for nearly all types
        .findFirst()
        .flatMap(name -> types.hierarchy().supertype(type.asTypeName(), type.file(), name::equals));
  }

  /** Lists the methods of a source type that an event reaches first. */
  List<SourceMethod> entries(SourceType type, Types types) {
    Optional<TypeName> parent = supertype(type, types);
    return lines.stream()
        .filter(line -> parent.filter(name -> name.name().equals(line.type())).isPresent())
        .filter(line -> !line.method().isEmpty())
        .flatMap(line -> types.methods(type, line.method(), line.parameters()).stream())
        .filter(method -> !method.isAbstract())
        .filter(method -> !isBridge(method))
        .toList();
  }

  private static boolean isBridge(SourceMethod method) {
    // "handleRequest(Object, Context)" beside a generic one of the same class is what the compiler
    // would make
    return method.node().getParameters().isNonEmpty()
        && method.node().getParameter(0).getType().asString().equals("Object")
        && method
                .owner()
                .methods()
                .filter(other -> other.getNameAsString().equals(method.name()))
                .filter(
                    other -> other.getParameters().size() == method.node().getParameters().size())
                .count()
            > 1;
  }
}
