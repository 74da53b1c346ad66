package io.github.lambdalint.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the lines that findings point at, each file once. */
final class SourceLines {

  private final Map<Path, List<String>> files = new HashMap<>();

  /** Returns the line, or an empty text when the file cannot be read or is shorter. */
  String get(Path file, int number) {
    List<String> lines = files.computeIfAbsent(file, SourceLines::read);
    return number <= lines.size() ? lines.get(number - 1) : "";
  }

  private static List<String> read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
