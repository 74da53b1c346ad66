package io.github.lambdalint.engine;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.function.Handler;
import io.github.lambdalint.function.LambdaFunction;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which functions a request asks for.
 *
 * @param folder of the module that is asked for; empty for everything
 * @param modules folders of all modules, in the order of the build
 */
record Scope(Optional<Path> folder, Set<Path> modules) {

  static Scope of(LintRequest request) {
    return new Scope(
        request.scope(),
        request.modules().stream()
            .map(Module::folder)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /**
   * Says whether a function belongs to the module: by its handler, or, when that is not found, by
   * the folder of its code or of its template.
   */
  boolean contains(LambdaFunction function) {
    return contains(
        function
            .handler()
            .map(Handler::span)
            .map(span -> span.file())
            .orElseGet(() -> folder(function.declaration().orElseThrow())));
  }

  /**
   * Says whether {@code path} belongs to the module: the innermost one around it, otherwise the
   * first below it, since a template may lie above all modules.
   */
  boolean contains(Path path) {
    return folder.isEmpty()
        // Files of other modules are the most by far.
        || ((path.startsWith(folder.get()) || folder.get().startsWith(path))
            && owner(path).equals(folder));
  }

  private static Path folder(FunctionDeclaration declaration) {
    return declaration.codeFolders().stream()
        .findFirst()
        .orElseGet(() -> declaration.span().file().getParent());
  }

  private Optional<Path> owner(Path path) {
    return Stream.iterate(path, Objects::nonNull, Path::getParent)
        .filter(modules::contains)
        .findFirst()
        .or(() -> modules.stream().filter(module -> module.startsWith(path)).findFirst());
  }
}
