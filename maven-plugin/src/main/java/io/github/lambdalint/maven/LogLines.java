package io.github.lambdalint.maven;

import io.github.lambdalint.report.ConsoleLine;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.apache.maven.plugin.logging.Log;

/** Writes lines to Maven's log at the level that is named. */
record LogLines(Log log) implements BiConsumer<String, String> {

  /** Writes lines of a report to {@code console}, which takes the name of a level and a text. */
  static void print(List<ConsoleLine> lines, BiConsumer<String, String> console) {
    lines.forEach(
        line -> console.accept(line.level().name().toLowerCase(Locale.ROOT), line.text()));
  }

  @Override
  public void accept(String level, String line) {
    switch (level) {
      case "error" -> log.error(line);
      case "warning" -> log.warn(line);
      default -> log.info(line);
    }
  }
}
