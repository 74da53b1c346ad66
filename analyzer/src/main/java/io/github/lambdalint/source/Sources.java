package io.github.lambdalint.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Answers where a type of the project is declared, parsing only the files that are asked for;
 * thread-safe.
 *
 * <p>A name may be declared many times, as in a repository of samples. The declaration that shares
 * the longest path with the asking file wins.
 */
public final class Sources {

  private record Query(String name, Path from) {}

  private final List<Path> files;
  private final Map<String, List<Path>> filesBySimpleName;
  private final ConcurrentMap<Path, SupertypeIndex> supertypes;
  private final ConcurrentMap<Path, SoftReference<SourceFile>> remembered;
  private final ConcurrentMap<Path, SourceFile> parsed = new ConcurrentHashMap<>();
  private final ConcurrentMap<Query, Optional<SourceType>> found = new ConcurrentHashMap<>();

  /** Indexes files by their names; nothing is read. */
  public Sources(Collection<Path> files) {
    this(List.copyOf(files), byName(files), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
  }

  private Sources(
      List<Path> files,
      Map<String, List<Path>> filesBySimpleName,
      ConcurrentMap<Path, SupertypeIndex> supertypes,
      ConcurrentMap<Path, SoftReference<SourceFile>> remembered) {
    this.files = files;
    this.filesBySimpleName = filesBySimpleName;
    this.supertypes = supertypes;
    this.remembered = remembered;
  }

  private static Map<String, List<Path>> byName(Collection<Path> files) {
    Map<String, List<Path>> byName = new HashMap<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      byName
          .computeIfAbsent(
              name.substring(0, name.length() - ".java".length()), key -> new ArrayList<>(1))
          .add(file);
    }
    return byName;
  }

  /**
   * Returns the same files for another run, to which nothing counts as parsed yet.
   *
   * <p>While no file changes, it is parsed again only if memory was short in between.
   */
  public Sources again() {
    return new Sources(files, filesBySimpleName, supertypes, remembered);
  }

  /** Says whether a file holds tests, by the folder conventions of Maven and Gradle. */
  public static boolean isTest(Path file) {
    for (int i = 1; i < file.getNameCount(); i++) {
      String name = file.getName(i).toString();
      if (file.getName(i - 1).toString().equals("src")
          && (name.equals("test") || name.endsWith("Test") || name.equals("it"))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the parsed files, by path. */
  public List<SourceFile> parsed() {
    return parsed.values().stream().sorted(Comparator.comparing(SourceFile::path)).toList();
  }

  /** Reads and parses a file once. */
  public SourceFile parse(Path file) {
    return parsed.computeIfAbsent(file, this::remember);
  }

  private SourceFile remember(Path path) {
    SoftReference<SourceFile> reference = remembered.get(path);
    SourceFile known = reference == null ? null : reference.get();
    if (known != null) {
      return known;
    }
    SourceFile file = SourceFile.parse(path);
    remembered.put(path, new SoftReference<>(file));
    return file;
  }

  /** Lists the types that a file declares at its top level. */
  public List<SourceType> types(Path path) {
    SourceFile file = parse(path);
    return file.unit().stream()
        .flatMap(unit -> unit.getTypes().stream())
        .map(type -> SourceType.of(file, type))
        .toList();
  }

  /**
   * Finds the declaration of a qualified name, nested types with dots, that is nearest to the file
   * {@code from}.
   */
  public Optional<SourceType> find(String qualifiedName, Path from) {
    Query query = new Query(qualifiedName, from);
    Optional<SourceType> answer = found.get(query);
    if (answer == null) {
      answer = search(qualifiedName, from);
      found.put(query, answer);
    }
    return answer;
  }

  /** Finds the declaration of a qualified name when only one file can hold it. */
  public Optional<SourceType> findOnly(String qualifiedName) {
    String[] parts = qualifiedName.split("\\.");
    for (int i = parts.length - 1; i >= 0; i--) {
      int last = i;
      List<Path> candidates =
          filesBySimpleName.getOrDefault(parts[i], List.of()).stream()
              .filter(file -> hasPackage(file, parts, last) && !isTest(file))
              .toList();
      if (!candidates.isEmpty()) {
        return candidates.size() == 1 ? declared(candidates.get(0), parts, i) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<SourceType> search(String qualifiedName, Path from) {
    String[] parts = qualifiedName.split("\\.");
    for (int i = parts.length - 1; i >= 0; i--) {
      if (parts[i].isEmpty()) {
        return Optional.empty();
      }
      // A file may declare types that its name does not tell, for itself alone as a rule.
      Optional<SourceType> own =
          parsed.containsKey(from) ? declared(from, parts, i) : Optional.empty();
      List<Path> candidates = filesBySimpleName.getOrDefault(parts[i], List.of());
      Optional<SourceType> found = own.isPresent() ? own : nearest(candidates, parts, i, from);
      if (found.isPresent()) {
        return found;
      }
      if (i > 0 && !Character.isUpperCase(parts[i - 1].isEmpty() ? 'a' : parts[i - 1].charAt(0))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Lists the files below a folder. */
  public List<Path> below(Path folder) {
    return files.stream().filter(file -> file.startsWith(folder)).toList();
  }

  private Optional<SourceType> nearest(List<Path> candidates, String[] parts, int last, Path from) {
    return candidates.stream()
        .filter(file -> hasPackage(file, parts, last))
        .filter(file -> !isTest(file) || isTest(from))
        .max(
            Comparator.comparingInt((Path file) -> sharedPath(file, from))
                .thenComparing(Comparator.reverseOrder()))
        .flatMap(file -> declared(file, parts, last));
  }

  private static boolean hasPackage(Path file, String[] parts, int last) {
    int count = file.getNameCount();
    if (count < last + 1) {
      return false;
    }
    for (int i = 0; i < last; i++) {
      if (!file.getName(count - 1 - last + i).toString().equals(parts[i])) {
        return false;
      }
    }
    return true;
  }

  private Optional<SourceType> declared(Path path, String[] parts, int last) {
    SourceFile file = parse(path);
    String packageName = String.join(".", List.of(parts).subList(0, last));
    Optional<? extends TypeDeclaration<?>> type =
        file.unit()
            .filter(unit -> packageOf(unit).equals(packageName))
            .flatMap(
                unit ->
                    unit.getTypes().stream()
                        .filter(t -> t.getNameAsString().equals(parts[last]))
                        .findFirst());
    for (int i = last + 1; i < parts.length && type.isPresent(); i++) {
      type = nested(type.get(), parts[i]);
    }
    return type.map(declaration -> SourceType.of(file, declaration));
  }

  private static Optional<? extends TypeDeclaration<?>> nested(
      TypeDeclaration<?> outer, String name) {
    Optional<? extends TypeDeclaration<?>> member =
        outer.getMembers().stream()
            .filter(each -> each instanceof TypeDeclaration<?>)
            .map(each -> (TypeDeclaration<?>) each)
            .filter(type -> type.getNameAsString().equals(name))
            .findFirst();
    return member.isPresent()
        ? member
        : outer.findAll(BlockStmt.class).stream()
            .flatMap(block -> block.getStatements().stream())
            .flatMap(statement -> SourceType.declaredBy(statement).stream())
            .filter(type -> type.getNameAsString().equals(name))
            .findFirst();
  }

  /**
   * Lists the files of the same module that name a type after {@code extends} or {@code
   * implements}.
   */
  public List<Path> mentioningAsSupertype(SourceType type) {
    Path module = BuildFolders.module(type.file().path());
    boolean tests = isTest(type.file().path());
    return supertypes
        .computeIfAbsent(
            module,
            folder ->
                SupertypeIndex.of(
                    files.stream()
                        .filter(file -> file.startsWith(folder))
                        .filter(file -> tests || !isTest(file))
                        .toList()))
        .of(type.simpleName());
  }

  private static String packageOf(CompilationUnit unit) {
    return unit.getPackageDeclaration()
        .map(declaration -> declaration.getNameAsString())
        .orElse("");
  }

  /** Counts the leading path elements that two files share. */
  static int sharedPath(Path a, Path b) {
    int most = Math.min(a.getNameCount(), b.getNameCount());
    int shared = 0;
    while (shared < most && a.getName(shared).equals(b.getName(shared))) {
      shared++;
    }
    return shared;
  }
}
