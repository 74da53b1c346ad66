package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import java.util.Optional;

/**
 * Tells whether an obligation is met.
 *
 * @param where the call that meets it
 */
public record Fulfilment(Certainty certainty, Optional<Node> where) {

  static final Fulfilment NEVER = new Fulfilment(Certainty.NEVER, Optional.empty());
  static final Fulfilment UNKNOWN = new Fulfilment(Certainty.UNKNOWN, Optional.empty());

  /** Names the answers, worst first. */
  public enum Certainty {
    /** Nothing that meets it is reached. */
    NEVER,
    /** The value goes where it cannot be followed. */
    UNKNOWN,
    /** A branch leaves it out. */
    SOMETIMES,
    /** An exception leaves it out. */
    UNLESS_THROWN,
    /** Every path meets it. */
    ALWAYS
  }

  static Fulfilment at(Certainty certainty, Node where) {
    return new Fulfilment(certainty, Optional.of(where));
  }

  /** Says whether nothing that meets the obligation is reached. */
  public boolean isNever() {
    return certainty == Certainty.NEVER;
  }

  Fulfilment better(Fulfilment other) {
    return other.certainty.compareTo(certainty) > 0 ? other : this;
  }

  /** Limits this answer, found in other code, by the path on which that code is reached. */
  Fulfilment atMost(Certainty limit) {
    return certainty.compareTo(limit) > 0 ? new Fulfilment(limit, where) : this;
  }
}
