package io.github.lambdalint.report;

import io.github.lambdalint.source.TextLines;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the lines that findings point at, each file once. */
public final class SourceLines {

  private final Map<Path, List<String>> files = new HashMap<>();

  /** Returns the line, or an empty text when the file cannot be read or is shorter. */
  public String get(Path file, int number) {
    List<String> lines = files.computeIfAbsent(file, TextLines::of);
    return number <= lines.size() ? lines.get(number - 1) : "";
  }

  /** Counts the lines of a file. */
  public int count(Path file) {
    return files.computeIfAbsent(file, TextLines::of).size();
  }
}
