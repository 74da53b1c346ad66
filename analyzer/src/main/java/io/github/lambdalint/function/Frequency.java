package io.github.lambdalint.function;

/** Says how often a line runs in one execution environment. */
public enum Frequency {
  /**
   * In Init, in a static initialiser, behind a null guard of a lasting field, in a memoised
   * supplier or keyed cache.
   */
  ONCE_PER_ENVIRONMENT,
  /** With every event. */
  PER_INVOCATION,
  /** In a loop of an invocation, such as over the records of a batch. */
  PER_ITEM;

  /** Says that the line runs again with every warm start. */
  public boolean repeats() {
    return this != ONCE_PER_ENVIRONMENT;
  }
}
