package io.github.lambdalint.maven;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Prints lines past Maven, which since Maven 4 puts a level before everything that is printed: a
 * build server obeys a command only at the start of a line.
 */
final class RawOutput {

  private RawOutput() {}

  static void print(List<String> lines) {
    // Not closed, since the process still prints.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    lines.forEach(line -> out.print(line + "\n"));
    out.flush();
  }
}
