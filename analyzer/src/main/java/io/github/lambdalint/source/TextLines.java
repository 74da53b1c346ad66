package io.github.lambdalint.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads files line by line for quotes and comments. */
public final class TextLines {

  private TextLines() {}

  /** Returns the lines of a file; none when it cannot be read. */
  public static List<String> of(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Returns the white space with which a line begins. */
  public static String indent(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }
}
