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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which sources belong to a declared function.
 *
 * <p>The same class name may stand in forty sub-projects. The folder that {@code CodeUri} names
 * comes first, then the rest of the build around the template. Other builds of the repository count
 * only when neither has any sources and no second class has the name.
 */
final class CodeLocation {

  private static final List<String> OTHER_LANGUAGES =
      List.of("src/main/groovy", "src/main/kotlin", "src/main/scala");

  /** RFC 2606 gives these domains to nobody, so no library is published below them. */
  private static final Pattern PLACEHOLDER = Pattern.compile("(com|net|org)\\.example(\\..*)?");

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
   * their folder is unknown, holds no Java or also another language of the JVM, or a library may
   * have the class.
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
                    OTHER_LANGUAGES.stream()
                        .anyMatch(folder -> Files.isDirectory(module.resolve(folder))));
    if (files.isEmpty() || hasOtherLanguage) {
      return Optional.empty();
    }
    String problem = "class `%s` is in none of the function's sources".formatted(className);
    return namesake(className, files)
        .map(other -> "%s; they have `%s`".formatted(problem, other.name()))
        .or(
            () ->
                isOwnPackage(packageOf(className), files)
                    ? Optional.of(problem)
                    : Optional.empty());
  }

  private Optional<SourceType> namesake(String className, List<Path> files) {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    return files.stream()
        .filter(file -> file.endsWith(simple + ".java"))
        .findFirst()
        .flatMap(
            file ->
                sources.types(file).stream()
                    .filter(type -> type.simpleName().equals(simple))
                    .findFirst());
  }

  /** Says whether sources belong to a package, or no library can. */
  private boolean isOwnPackage(String name, List<Path> files) {
    return name.isEmpty()
        || PLACEHOLDER.matcher(name).matches()
        || files.stream()
            .filter(file -> file.getParent().endsWith(name.replace('.', '/')))
            .flatMap(file -> sources.types(file).stream())
            .anyMatch(type -> packageOf(type.name()).equals(name));
  }

  private static String packageOf(String className) {
    String[] parts = className.split("\\.");
    return Stream.of(parts)
        .limit(parts.length - 1L)
        .takeWhile(part -> !part.isEmpty() && Character.isLowerCase(part.charAt(0)))
        .collect(Collectors.joining("."));
  }
}
