package io.github.lambdalint.function;

/** Says whether a value depends on the event, or on the context of its invocation. */
public enum Dependence {
  /** It is the same for all events. */
  NONE,
  /** It comes from further away than it was followed. */
  UNKNOWN,
  /** It may be another for another event. */
  EVENT;

  /** Tells on what a value depends that is made of two. */
  Dependence join(Dependence other) {
    return compareTo(other) < 0 ? other : this;
  }
}
