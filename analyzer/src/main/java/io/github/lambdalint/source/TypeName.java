package io.github.lambdalint.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Names a type with its arguments.
 *
 * @param name qualified when the imports, the sources or the class path tell where the type lives,
 *     otherwise as written; nested types are written with dots, arrays end in {@code []}
 */
public record TypeName(String name, List<TypeName> arguments) {

  private static final String VARIABLE = "?";

  /** Names a type without arguments. */
  public static TypeName of(String name) {
    return new TypeName(name, List.of());
  }

  /** Names a type variable of a class file; one of the sources keeps the name as written. */
  static TypeName variable(String name) {
    return of(VARIABLE + name);
  }

  /** Says whether this is a type variable of a class file that nothing binds. */
  boolean isVariable() {
    return name.startsWith(VARIABLE);
  }

  /** Says whether no type variable of a class file is left. */
  boolean isConcrete() {
    return !isVariable() && arguments.stream().allMatch(TypeName::isConcrete);
  }

  /** Says whether this is an array type. */
  public boolean isArray() {
    return name.endsWith("[]");
  }

  /** Returns the type of arrays whose elements have this type. */
  TypeName arrayOf() {
    return new TypeName(name + "[]", arguments);
  }

  /** Returns the type of the elements of this array type. */
  public TypeName element() {
    return new TypeName(name.substring(0, name.length() - 2), arguments);
  }

  /** Returns the last part of the name. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Says whether the package of the type is known. */
  public boolean isQualified() {
    return name.indexOf('.') >= 0;
  }

  @Override
  public String toString() {
    return arguments.isEmpty()
        ? simpleName()
        : simpleName()
            + arguments.stream()
                .map(TypeName::toString)
                .collect(Collectors.joining(", ", "<", ">"));
  }
}
