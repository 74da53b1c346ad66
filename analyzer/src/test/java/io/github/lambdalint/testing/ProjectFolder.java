package io.github.lambdalint.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Is a folder into which a test writes the files of a project.
 *
 * @param root the folder
 */
public record ProjectFolder(Path root) {

  /** Takes a folder by its path without symbolic links. */
  public static ProjectFolder in(Path folder) {
    try {
      return new ProjectFolder(folder.toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file and the folders around it. */
  public void write(String path, String text) {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file of bytes and the folders around it. */
  public void write(String path, byte[] content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes an empty folder. */
  public void makeFolder(String path) {
    try {
      Files.createDirectories(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the path of a file from here, with slashes. */
  public String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
