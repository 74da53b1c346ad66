package io.github.lambdalint.function;

import static io.github.lambdalint.function.HandlerFault.Kind.ABSTRACT_CLASS;
import static io.github.lambdalint.function.HandlerFault.Kind.INNER_CLASS;
import static io.github.lambdalint.function.HandlerFault.Kind.NO_DEFAULT_CONSTRUCTOR;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.lambdalint.source.SourceType;
import java.util.List;
import java.util.Optional;

/** Finds what keeps Lambda from making an object of a handler class. */
final class HandlerClasses {

  private HandlerClasses() {}

  /** Finds the first fault. */
  static Optional<HandlerFault> fault(SourceType type) {
    if (!type.isConcrete()) {
      return Optional.of(
          new HandlerFault(
              ABSTRACT_CLASS, "`%s` is abstract and cannot be created".formatted(type.name())));
    }
    if (type.node() instanceof ClassOrInterfaceDeclaration declaration
        && declaration.isInnerClass()
        && !isInInterface(declaration)) {
      return Optional.of(
          new HandlerFault(INNER_CLASS, "`%s` is a non-static inner class".formatted(type.name())));
    }
    List<ConstructorDeclaration> constructors = type.constructors().toList();
    if (constructors.isEmpty() && isPlain(type) && !isPublic(type)) {
      return Optional.of(
          new HandlerFault(
              NO_DEFAULT_CONSTRUCTOR,
              "`%s` is not public, and so neither is its default constructor"
                  .formatted(type.name())));
    }
    boolean hasDefault =
        constructors.isEmpty()
            || constructors.stream()
                .anyMatch(each -> each.getParameters().isEmpty() && each.isPublic());
    boolean byContainer =
        constructors.stream().anyMatch(each -> each.isAnnotationPresent("Inject"));
    return hasDefault || byContainer || !isPlain(type)
        ? Optional.empty()
        : Optional.of(
            new HandlerFault(
                NO_DEFAULT_CONSTRUCTOR,
                "`%s` has no public constructor without parameters".formatted(type.name())));
  }

  /** Says whether a class is static without the word. */
  private static boolean isInInterface(ClassOrInterfaceDeclaration declaration) {
    return declaration.getParentNode().orElse(null) instanceof ClassOrInterfaceDeclaration parent
        && parent.isInterface();
  }

  private static boolean isPublic(SourceType type) {
    return type.node() instanceof ClassOrInterfaceDeclaration declaration
        ? declaration.isPublic() || isInInterface(declaration)
        : ((TypeDeclaration<?>) type.node()).isPublic();
  }

  /** Says whether Lambda itself makes objects of the type: no annotation tells of a container. */
  private static boolean isPlain(SourceType type) {
    return type.annotations().isEmpty();
  }
}
