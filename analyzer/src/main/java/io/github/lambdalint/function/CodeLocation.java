package io.github.lambdalint.function;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Decides which sources belong to a declared function.
 *
 * <p>The same class name may stand in forty sub-projects. The folder that {@code CodeUri} names
 * comes first, then the rest of the build around the template; other builds of the repository never
 * count.
 */
final class CodeLocation {

  private static final List<String> BUILD_FILES =
      List.of(
          "pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");

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
    return inside(className, build(template.folder()), template.file());
  }

  private Optional<SourceType> inside(String className, Path folder, Path from) {
    return sources.find(className, from).filter(type -> type.file().path().startsWith(folder));
  }

  /** Finds the outermost folder of the build to which a folder belongs. */
  private static Path build(Path folder) {
    Path outermost = folder;
    for (Path here = folder.getParent(); here != null; here = here.getParent()) {
      if (!isBuild(here)) {
        break;
      }
      outermost = here;
    }
    return outermost;
  }

  private static boolean isBuild(Path folder) {
    return BUILD_FILES.stream().anyMatch(file -> Files.exists(folder.resolve(file)));
  }

  /** Finds the folder with the nearest build file above a source. */
  Path module(Path file) {
    for (Path here = file.getParent(); here != null; here = here.getParent()) {
      if (isBuild(here)) {
        return here;
      }
    }
    return file.getParent();
  }

  /** Returns the only one of some handler classes that lies in a function's code folders. */
  Optional<SourceType> onlyOne(Collection<SourceType> handlers, FunctionDeclaration declaration) {
    List<SourceType> inside =
        handlers.stream()
            .filter(
                type -> declaration.codeFolders().stream().anyMatch(type.file().path()::startsWith))
            .toList();
    return inside.size() == 1 ? Optional.of(inside.get(0)) : Optional.empty();
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
            .map(this::module)
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
