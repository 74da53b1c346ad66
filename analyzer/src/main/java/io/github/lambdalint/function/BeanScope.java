package io.github.lambdalint.function;

import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.lambdalint.source.SourceFile;
import java.util.Optional;

/** Says for how long a container hands out the same bean. */
enum BeanScope {
  /** One for the container. */
  SINGLETON,
  /** A new one whenever something asks for it. */
  DEPENDENT,
  /** A new one with each event. */
  REQUEST,
  /** One that the code which sets up the container made itself. */
  GIVEN;

  /** Reads the scope of a class or producer; empty when its annotations leave it open. */
  static Optional<BeanScope> of(
      NodeWithAnnotations<?> definition, SourceFile file, NameTable names) {
    Optional<String> named =
        names
            .annotation("named scopes", definition, file)
            .map(scope -> Annotations.members(scope).values().toString());
    if (named.isPresent()) {
      return Optional.of(
          named.get().contains("singleton")
              ? SINGLETON
              : named.get().matches("(?is).*(request|session).*") ? REQUEST : DEPENDENT);
    }
    if (names.isAnnotated("requests", definition, file)) {
      return Optional.of(REQUEST);
    }
    if (names.isAnnotated("dependents", definition, file)) {
      return Optional.of(DEPENDENT);
    }
    return names.isAnnotated("singletons", definition, file)
        ? Optional.of(SINGLETON)
        : Optional.empty();
  }
}
