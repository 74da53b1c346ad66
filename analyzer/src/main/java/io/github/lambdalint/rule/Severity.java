package io.github.lambdalint.rule;

/** Names the levels of a finding, worst last. */
public enum Severity {
  /** Worth knowing. */
  INFO,
  /** Costs time, money or safety under load or failure. */
  WARNING,
  /** Breaks or loses data. */
  ERROR
}
