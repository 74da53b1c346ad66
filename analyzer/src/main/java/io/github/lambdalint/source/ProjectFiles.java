package io.github.lambdalint.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lists the files of a project without reading them.
 *
 * <p>Symbolic links are not followed, so nothing outside of the root is listed and no loop is
 * walked; a link that leads out or to a folder around it is noted. Build output, version control
 * and installed packages are left out; {@code cdk.out} and {@code .aws-sam} are kept because they
 * can hold the only template of a function.
 *
 * @param root absolute
 * @param java Java sources up to five megabytes, sorted
 * @param others all other files, sorted
 * @param notes what was left out and should perhaps not
 */
public record ProjectFiles(Path root, List<Path> java, List<Path> others, List<Note> notes) {

  private static final long LARGEST_SOURCE = 5_000_000;
  private static final Set<String> NEVER = Set.of("node_modules", "__pycache__", "venv");
  private static final Set<String> OUTPUT = Set.of("target", "build", "out", "bin", "dist");

  /**
   * Walks {@code root}.
   *
   * @throws UncheckedIOException if {@code root} itself cannot be listed
   */
  public static ProjectFiles under(Path root) {
    Path absolute = root.toAbsolutePath().normalize();
    // From the children on, since the root may itself be a link.
    try (Stream<Path> children = Files.list(absolute)) {
      List<Walker> walkers =
          children.toList().parallelStream().map(child -> Walker.from(child, absolute)).toList();
      return new ProjectFiles(
          absolute,
          walkers.parallelStream().flatMap(walker -> walker.java.stream()).sorted().toList(),
          walkers.parallelStream().flatMap(walker -> walker.others.stream()).sorted().toList(),
          walkers.stream().flatMap(walker -> walker.notes.stream()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + absolute, e);
    }
  }

  private static final class Walker extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<Path> java = new ArrayList<>();
    private final List<Path> others = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    private Walker(Path root) {
      this.root = root;
    }

    static Walker from(Path child, Path root) {
      Walker walker = new Walker(root);
      try {
        Files.walkFileTree(child, walker);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot list " + child, e);
      }
      return walker;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isSkipped(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean isJava = file.toString().endsWith(".java");
      if (attributes.isSymbolicLink()) {
        checkLink(file, isJava);
      } else if (isJava && attributes.size() > LARGEST_SOURCE) {
        note(file, "larger than 5 MB: not read");
      } else if (attributes.isRegularFile()) {
        (isJava ? java : others).add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      notes.add(Unreadable.note(file, e));
      return FileVisitResult.CONTINUE;
    }

    /** Tells of a link when something may be lost since it is not followed. */
    private void checkLink(Path link, boolean isJava) {
      if (isSkipped(link) || link.getFileName().toString().startsWith("bazel-")) {
        return;
      }
      try {
        Path target = link.toRealPath();
        boolean isFolder = Files.isDirectory(target);
        if (isFolder && link.getParent().toRealPath().startsWith(target)) {
          note(link, "symbolic link to a folder around it: not followed");
        } else if ((isFolder || isJava) && !target.startsWith(root.toRealPath())) {
          note(link, "symbolic link out of the project: not followed");
        }
      } catch (IOException e) {
        // It leads nowhere, so that nothing is lost.
      }
    }

    private void note(Path file, String message) {
      notes.add(new Note(Span.ofLine(file, 1), message));
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
