package io.github.lambdalint.invocation;

/** Names the ways in which an attempt fails. */
public enum Failure {
  /** The function throws or its process ends. */
  ERROR("error"),
  /** The function does not answer in time. */
  TIMEOUT("timeout"),
  /** Lambda does not run the function for want of concurrency. */
  THROTTLE("throttle");

  private final String title;

  Failure(String title) {
    this.title = title;
  }

  /** Returns the name for messages. */
  public String title() {
    return title;
  }
}
