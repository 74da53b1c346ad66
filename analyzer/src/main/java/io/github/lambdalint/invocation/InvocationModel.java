package io.github.lambdalint.invocation;

/**
 * Names the ways in which Lambda hands an event to a function; who repeats a failed event follows
 * from it.
 */
public enum InvocationModel {
  /** The caller waits for the answer and gets the error; Lambda repeats nothing. */
  SYNCHRONOUS("synchronous"),
  /** Lambda queues the event and runs a failing function up to two more times. */
  ASYNCHRONOUS("asynchronous"),
  /** Lambda polls a queue; a failed message comes back after its visibility timeout. */
  POLLED_QUEUE("polled queue"),
  /** Lambda polls a stream; a failed batch blocks its shard or partition. */
  POLLED_STREAM("polled stream");

  private final String title;

  InvocationModel(String title) {
    this.title = title;
  }

  /** Returns the name for messages. */
  public String title() {
    return title;
  }

  /** Says whether Lambda polls the source. */
  public boolean isPolled() {
    return this == POLLED_QUEUE || this == POLLED_STREAM;
  }
}
