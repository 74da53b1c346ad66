package io.github.lambdalint.engine;

import io.github.lambdalint.configuration.Configuration;
import io.github.lambdalint.rule.Finding;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives findings the level that a configuration wants. */
record ConfiguredLevels(Configuration configuration, FileFilter files) {

  /** Returns the finding at its level, or nothing when it is not wanted. */
  Stream<Finding> apply(Finding finding) {
    return configuration
        .level(finding.rule().id(), files.relative(finding.at().span().file()))
        .map(level -> level.severity().map(finding::rated))
        .orElse(Optional.of(finding))
        .stream();
  }
}
