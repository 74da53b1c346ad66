package io.github.lambdalint.function;

/** Says how long an object lives. */
public enum Lifetime {
  /** As long as the execution environment: the next invocation meets it again. */
  ENVIRONMENT,
  /** Until the invocation ends, at the longest. */
  INVOCATION;

  /** Returns the shorter of two lifetimes. */
  Lifetime shorter(Lifetime other) {
    return this == INVOCATION ? this : other;
  }
}
