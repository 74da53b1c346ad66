package io.github.lambdalint.function;

/**
 * Names the part of an execution environment's life in which a line runs, in Lambda's own words.
 */
public enum Phase {
  /** Static initialisers and constructors of the handler, once per environment. */
  INIT,
  /** The handler method and all that it calls, once per event. */
  INVOKE
}
