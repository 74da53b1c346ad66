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

  /** Names a type without arguments. */
  public static TypeName of(String name) {
    return new TypeName(name, List.of());
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
