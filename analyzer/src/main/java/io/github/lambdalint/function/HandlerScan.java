package io.github.lambdalint.function;

import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Sources;
import io.github.lambdalint.source.Types;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds handler classes by a scan of bytes, so that only files that can declare one are parsed.
 *
 * <p>A file that names a handler type of a library is a candidate. Where a candidate is abstract,
 * the files that name it are candidates too, until no more abstract ones turn up.
 */
final class HandlerScan {

  private static final List<String> MARKERS =
      List.of(
          "lambda.runtime.Request",
          "lambda.runtime.*",
          "powertools.cloudformation",
          "com.amazon.ask.",
          "io.micronaut.function",
          "cloud.function.adapter.aws",
          "io.quarkus.funqy");
  private static final int MOST_ROUNDS = 6;

  private final Collection<Path> files;
  private final Sources sources;
  private final LibraryTypes handlers;

  HandlerScan(Collection<Path> files, Sources sources, LibraryTypes handlers) {
    this.files = files;
    this.sources = sources;
    this.handlers = handlers;
  }

  /** Returns the concrete handler classes, by file. */
  List<SourceType> find(Types types) {
    Set<SourceType> found = new LinkedHashSet<>();
    Set<Path> read = new HashSet<>();
    List<Path> candidates = containing(MARKERS);
    for (int round = 0; round < MOST_ROUNDS && !candidates.isEmpty(); round++) {
      List<SourceType> handlerTypes =
          candidates.stream()
              .filter(read::add)
              .flatMap(file -> withNested(sources.types(file)).stream())
              .filter(type -> isHandler(type, types))
              .toList();
      handlerTypes.stream().filter(SourceType::isConcrete).forEach(found::add);
      List<String> bases =
          handlerTypes.stream()
              .filter(type -> !type.isConcrete())
              .map(SourceType::simpleName)
              .toList();
      candidates = bases.isEmpty() ? List.of() : containing(bases);
    }
    return List.copyOf(found);
  }

  private boolean isHandler(SourceType type, Types types) {
    return handlers.supertype(type, types).isPresent()
        || type.methods().anyMatch(HandlerScan::isFunqy);
  }

  /** Says whether a method is a Quarkus Funqy function. */
  static boolean isFunqy(MethodDeclaration method) {
    return method.getAnnotationByName("Funq").isPresent();
  }

  private static List<SourceType> withNested(List<SourceType> types) {
    List<SourceType> all = new ArrayList<>();
    for (SourceType type : types) {
      all.add(type);
      all.addAll(withNested(type.nested()));
    }
    return all;
  }

  private List<Path> containing(Collection<String> needles) {
    Predicate<Path> wanted = path -> contains(path, needles);
    return files.parallelStream().filter(wanted).collect(Collectors.toList());
  }

  private static boolean contains(Path path, Collection<String> needles) {
    try {
      String text = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
      return needles.stream().anyMatch(text::contains);
    } catch (IOException e) {
      return false; // gets its note if anything leads to the file
    }
  }
}
