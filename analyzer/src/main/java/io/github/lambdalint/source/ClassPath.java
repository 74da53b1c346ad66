package io.github.lambdalint.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads the class files of the JDK that runs the linter and of a project's dependencies;
 * thread-safe.
 *
 * <p>Answers are kept. An entry that is no readable zip or folder becomes a note; one that does not
 * exist holds nothing, as for javac.
 */
public final class ClassPath implements Closeable {

  private static final Set<String> KNOWN = known();

  private final Supplier<Dependencies> dependencies;
  private final List<Path> folders = new ArrayList<>();
  private final List<ZipFile> jars = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final Map<String, Optional<ClassFile>> classes = new ConcurrentHashMap<>();
  private boolean opened;

  /** Takes a class path that may be costly to find: it is asked for when a class is. */
  public ClassPath(Supplier<Dependencies> dependencies) {
    this.dependencies = dependencies;
  }

  /**
   * Finds and opens the entries unless that was done; otherwise the first look for a class does.
   */
  public synchronized void open() {
    if (opened) {
      return;
    }
    opened = true;
    Dependencies found = dependencies.get();
    notes.addAll(found.notes());
    for (Path entry : found.entries()) {
      if (Files.isDirectory(entry)) {
        folders.add(entry);
      } else if (Files.exists(entry)) {
        open(entry);
      }
    }
  }

  private void open(Path jar) {
    try {
      jars.add(new ZipFile(jar.toFile()));
    } catch (IOException e) {
      notes.add(
          new Note(
              Span.ofLine(jar, 1),
              "is on the class path and no readable jar, so its types are unknown; delete it, and"
                  + " Maven gets it anew: "
                  + e.getMessage()));
    }
  }

  /** Returns what is known so far to be missing or unreadable. */
  public synchronized List<Note> notes() {
    return List.copyOf(notes);
  }

  private static Set<String> known() {
    try (InputStream in = ClassPath.class.getResourceAsStream("known-types.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says whether there is such a class, also of Lambda's own libraries without their jars. */
  boolean has(String name) {
    return KNOWN.contains(name) || find(name).isPresent();
  }

  /** Finds a class by its qualified name, nested ones with dots. */
  public Optional<ClassFile> find(String name) {
    return classes.computeIfAbsent(name, this::load);
  }

  private Optional<ClassFile> load(String name) {
    String path = name.replace('.', '/');
    while (true) {
      Optional<ClassFile> found = read(path + ".class");
      int slash = path.lastIndexOf('/');
      if (found.isPresent() || slash < 0) {
        return found;
      }
      if (!Character.isUpperCase(path.charAt(path.lastIndexOf('/', slash - 1) + 1))) {
        return Optional.empty();
      }
      path = path.substring(0, slash) + '$' + path.substring(slash + 1);
    }
  }

  private Optional<ClassFile> read(String path) {
    try (InputStream in = open(path)) {
      return in == null ? Optional.empty() : Optional.of(ClassFile.read(in.readAllBytes()));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Optional.empty(); // a damaged class file tells as much as a missing one
    }
  }

  private InputStream open(String path) throws IOException {
    if (path.startsWith("java/") || path.startsWith("javax/")) {
      InputStream platform = ClassLoader.getPlatformClassLoader().getResourceAsStream(path);
      if (platform != null) {
        return platform;
      }
    }
    open();
    for (Path folder : folders) {
      Path file = folder.resolve(path);
      if (Files.isRegularFile(file)) {
        return Files.newInputStream(file);
      }
    }
    for (ZipFile jar : jars) {
      ZipEntry entry = jar.getEntry(path);
      if (entry != null) {
        return jar.getInputStream(entry);
      }
    }
    return null;
  }

  /** Closes the jars; what was not asked for until then is not found. */
  @Override
  public synchronized void close() {
    opened = true;
    for (ZipFile jar : jars) {
      try {
        jar.close();
      } catch (IOException e) {
        notes.add(
            new Note(
                Span.ofLine(Path.of(jar.getName()), 1), "cannot be closed: " + e.getMessage()));
      }
    }
    jars.clear();
  }
}
