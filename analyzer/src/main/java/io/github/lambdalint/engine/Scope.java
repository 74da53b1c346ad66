package io.github.lambdalint.engine;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.function.Handler;
import io.github.lambdalint.function.LambdaFunction;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides which functions a request asks for.
 *
 * @param folder of the module that is asked for; empty for everything
 * @param modules folders of all modules
 */
record Scope(Optional<Path> folder, List<Path> modules) {

  static Scope of(LintRequest request) {
    return new Scope(request.scope(), request.modules().stream().map(Module::folder).toList());
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
    return folder.isEmpty() || owner(path).equals(folder);
  }

  private static Path folder(FunctionDeclaration declaration) {
    return declaration.codeFolders().stream()
        .findFirst()
        .orElseGet(() -> declaration.span().file().getParent());
  }

  private Optional<Path> owner(Path path) {
    return modules.stream()
        .filter(path::startsWith)
        .max(Comparator.comparing(Path::getNameCount))
        .or(() -> modules.stream().filter(module -> module.startsWith(path)).findFirst());
  }
}
