package io.github.lambdalint.function;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.source.BuildFolders;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Decides which sources belong to a declared function.
 *
 * <p>The same class name may stand in forty sub-projects. The folder that {@code CodeUri} names
 * comes first, then the rest of the build around the template. Other builds of the repository count
 * only when neither has any sources and no second class has the name.
 */
final class CodeLocation {

  private final Sources sources;

  CodeLocation(Sources sources) {
    this.sources = sources;
  }

  /** Finds the declaration of a handler class. */
  Optional<SourceType> find(String className, FunctionDeclaration declaration) {
    Template template = declaration.resource().template();
    for (Path folder : declaration.codeFolders()) {
      Optional<SourceType> found = inside(className, folder, folder.resolve("template"));
      if (found.isPresent()) {
        return found;
      }
    }
    Optional<SourceType> found =
        inside(className, BuildFolders.outermost(template.folder()), template.file());
    boolean isElsewhere =
        found.isEmpty()
            && declaration.codeFolders().stream()
                .allMatch(folder -> sources.below(folder).isEmpty());
    return isElsewhere ? sources.findOnly(className) : found;
  }

  private Optional<SourceType> inside(String className, Path folder, Path from) {
    return sources.find(className, from).filter(type -> type.file().path().startsWith(folder));
  }

  /**
   * Describes a class that is nowhere in a function's sources; empty when the sources cannot tell:
   * their folder is unknown, or holds no Java, or also another language of the JVM.
   */
  Optional<String> missing(String className, FunctionDeclaration declaration) {
    List<Path> files =
        declaration.codeFolders().stream()
            .flatMap(folder -> sources.below(folder).stream())
            .filter(file -> !Sources.isTest(file))
            .toList();
    boolean hasOtherLanguage =
        files.stream()
            .map(BuildFolders::module)
            .distinct()
            .anyMatch(
                module ->
                    Files.isDirectory(module.resolve("src/main/kotlin"))
                        || Files.isDirectory(module.resolve("src/main/scala")));
    if (files.isEmpty() || hasOtherLanguage) {
      return Optional.empty();
    }
    String simple = className.substring(className.lastIndexOf('.') + 1);
    return Optional.of(
        files.stream()
            .filter(file -> file.endsWith(simple + ".java"))
            .findFirst()
            .flatMap(
                file ->
                    sources.types(file).stream()
                        .filter(type -> type.simpleName().equals(simple))
                        .findFirst())
            .map(
                other ->
                    "class `%s` is in none of the function's sources; they have `%s`"
                        .formatted(className, other.name()))
            .orElse("class `%s` is in none of the function's sources".formatted(className)));
  }
}
