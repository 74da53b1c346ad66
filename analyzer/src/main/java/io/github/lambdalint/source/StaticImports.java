package io.github.lambdalint.source;

import com.github.javaparser.ast.ImportDeclaration;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers from which types a file imports static members. */
final class StaticImports {

  private StaticImports() {}

  /** Lists the types that may bring a member of this name, those that name it first. */
  static Stream<String> owners(String member, SourceFile file) {
    Stream<String> stars =
        imports(file).filter(ImportDeclaration::isAsterisk).map(ImportDeclaration::getNameAsString);
    return Stream.concat(named(member, file).stream(), stars);
  }

  /** Finds the type whose member is imported under this name. */
  static Optional<String> named(String member, SourceFile file) {
    return imports(file)
        .filter(each -> !each.isAsterisk() && each.getName().getIdentifier().equals(member))
        .flatMap(each -> each.getName().getQualifier().stream())
        .map(Object::toString)
        .findFirst();
  }

  private static Stream<ImportDeclaration> imports(SourceFile file) {
    return file.unit().stream()
        .flatMap(unit -> unit.getImports().stream())
        .filter(ImportDeclaration::isStatic);
  }
}
