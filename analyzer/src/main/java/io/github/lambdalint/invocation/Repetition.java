package io.github.lambdalint.invocation;

/** Names the part of a failing batch that the next attempt repeats. */
public enum Repetition {
  /** Events come one by one. */
  EVENT("the event"),
  /** One failing record brings back all of its batch. */
  BATCH("the whole batch"),
  /** The batch is cut in two around a failing record. */
  HALVES("the halves of the batch"),
  /** The function's reply names the messages that come back. */
  REPORTED_ITEMS("the messages that the reply names"),
  /** The function's reply names the record from which on the batch comes back. */
  FROM_REPORTED_ITEM("the batch from the first record that the reply names"),
  /** A setting decides whose value the template does not tell. */
  UNKNOWN("an unknown part of the batch");

  private final String title;

  Repetition(String title) {
    this.title = title;
  }

  /** Returns the words for messages. */
  public String title() {
    return title;
  }
}
