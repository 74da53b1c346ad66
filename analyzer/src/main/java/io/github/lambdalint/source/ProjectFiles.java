package io.github.lambdalint.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Lists the files of a project without reading them.
 *
 * <p>Symbolic links are not followed, so nothing outside of the root is listed and no loop is
 * walked. Build output, version control and installed packages are left out; {@code cdk.out} and
 * {@code .aws-sam} are kept because they can hold the only template of a function.
 *
 * @param root absolute
 * @param java Java sources, sorted
 * @param others all other files, sorted
 * @param notes folders that could not be listed
 */
public record ProjectFiles(Path root, List<Path> java, List<Path> others, List<Note> notes) {

  private static final Set<String> NEVER = Set.of("node_modules", "__pycache__", "venv");
  private static final Set<String> OUTPUT = Set.of("target", "build", "out", "bin", "dist");

  /**
   * Walks {@code root}.
   *
   * @throws UncheckedIOException if {@code root} itself cannot be listed
   */
  public static ProjectFiles under(Path root) {
    Path absolute = root.toAbsolutePath().normalize();
    Walker walker = new Walker(absolute);
    try {
      Files.walkFileTree(absolute, walker);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + absolute, e);
    }
    Collections.sort(walker.java);
    Collections.sort(walker.others);
    return new ProjectFiles(
        absolute, List.copyOf(walker.java), List.copyOf(walker.others), List.copyOf(walker.notes));
  }

  private static final class Walker extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<Path> java = new ArrayList<>();
    private final List<Path> others = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    Walker(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && isSkipped(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        (file.toString().endsWith(".java") ? java : others).add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      notes.add(new Note(Span.ofLine(file, 1), "cannot be read: " + e.getMessage()));
      return FileVisitResult.CONTINUE;
    }

    private static boolean isSkipped(Path folder) {
      String name = folder.getFileName().toString();
      if (NEVER.contains(name)) {
        return true;
      }
      if (name.startsWith(".")) {
        return !name.equals(".aws-sam");
      }
      Path parent = folder.getParent();
      if (parent.getFileName() != null && parent.getFileName().toString().equals("cdk.out")) {
        return true;
      }
      // a package may be called "build": only the sibling of a build file is output
      return OUTPUT.contains(name) && BuildFolders.isModule(parent);
    }
  }
}
