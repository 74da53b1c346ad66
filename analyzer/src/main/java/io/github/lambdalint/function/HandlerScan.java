package io.github.lambdalint.function;

import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Sources;
import io.github.lambdalint.source.Types;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds handler classes by a scan of bytes, so that only files that can declare one are parsed.
 *
 * <p>A file that names a handler type of a library is a candidate. Files that name a handler as
 * their supertype are candidates too, whether it is abstract or not.
 */
final class HandlerScan {

  private static final int MOST_ROUNDS = 6;
  private static final int LONGEST_CLAUSE = 500;

  private final Collection<Path> files;
  private final Sources sources;
  private final LibraryTypes handlers;
  private final NameTable frameworks;

  HandlerScan(
      Collection<Path> files, Sources sources, LibraryTypes handlers, NameTable frameworks) {
    this.files = files;
    this.sources = sources;
    this.handlers = handlers;
    this.frameworks = frameworks;
  }

  /**
   * Is what one reading of a file tells.
   *
   * @param supertypes what stands after {@code extends} and {@code implements}
   */
  private record Scanned(Path file, boolean isCandidate, String supertypes) {}

  /** Returns the concrete handler classes, by file. */
  List<SourceType> find(Types types, Faults faults) {
    Mentions mentions =
        Mentions.of(
            Stream.concat(
                handlers.lines().stream().map(LibraryTypes.Line::type),
                frameworks.names("functions").stream()));
    List<Scanned> scanned =
        files.parallelStream().map(file -> scan(file, mentions)).collect(Collectors.toList());
    Set<SourceType> found = new LinkedHashSet<>();
    Set<Path> read = new HashSet<>();
    Predicate<Scanned> isCandidate = Scanned::isCandidate;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Path> candidates =
          scanned.stream().filter(isCandidate).map(Scanned::file).filter(read::add).toList();
      candidates.parallelStream().forEach(sources::parse);
      List<SourceType> handlerTypes =
          candidates.stream()
              .flatMap(file -> withNested(sources.types(file)).stream())
              .filter(
                  type ->
                      faults.guard(
                          () -> isHandler(type, types),
                          false,
                          type.file().span(type.node()),
                          "the supertypes of this class could not be followed"))
              .toList();
      handlerTypes.stream().filter(SourceType::isConcrete).forEach(found::add);
      List<String> bases = handlerTypes.stream().map(SourceType::simpleName).distinct().toList();
      if (bases.isEmpty()) {
        break;
      }
      isCandidate = file -> bases.stream().anyMatch(file.supertypes()::contains);
    }
    return List.copyOf(found);
  }

  private boolean isHandler(SourceType type, Types types) {
    return handlers.supertype(type, types).isPresent()
        || type.methods()
            .anyMatch(method -> frameworks.isAnnotated("functions", method, type.file()));
  }

  private static List<SourceType> withNested(List<SourceType> types) {
    List<SourceType> all = new ArrayList<>();
    for (SourceType type : types) {
      all.add(type);
      all.addAll(withNested(type.nested()));
    }
    return all;
  }

  private static Scanned scan(Path path, Mentions mentions) {
    try {
      String text = Mentions.read(path);
      return new Scanned(
          path, mentions.isIn(text), clauses(text, "extends") + clauses(text, "implements"));
    } catch (IOException e) {
      return new Scanned(path, true, ""); // parsing it will give the note
    }
  }

  private static String clauses(String text, String word) {
    StringBuilder clauses = new StringBuilder();
    int at = text.indexOf(word);
    while (at >= 0) {
      int begin = at + word.length();
      int brace = text.indexOf('{', begin);
      int end = brace < 0 ? begin : Math.min(brace, begin + LONGEST_CLAUSE);
      clauses.append(text, begin, Math.min(end, text.length()));
      at = text.indexOf(word, Math.max(begin, end));
    }
    return clauses.toString();
  }
}
