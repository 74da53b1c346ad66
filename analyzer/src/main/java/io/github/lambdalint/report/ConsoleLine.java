package io.github.lambdalint.report;

import io.github.lambdalint.rule.Severity;

/** Is a line for a terminal or a build's log; its text is free of control characters. */
public record ConsoleLine(Severity level, String text) {

  /** Replaces characters that a terminal would obey: names come from the files that were read. */
  public ConsoleLine {
    text = Characters.printable(text);
  }
}
