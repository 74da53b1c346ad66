package io.github.lambdalint.maven;

import java.util.function.BiConsumer;
import org.apache.maven.plugin.logging.Log;

/** Writes lines to Maven's log at the level that is named. */
record LogLines(Log log) implements BiConsumer<String, String> {

  @Override
  public void accept(String level, String line) {
    switch (level) {
      case "error" -> log.error(line);
      case "warning" -> log.warn(line);
      default -> log.info(line);
    }
  }
}
