package io.github.lambdalint.function;

import io.github.lambdalint.source.Place;
import java.util.Optional;

/**
 * Tells whether an obligation is met.
 *
 * @param where what meets it; where nothing does, the call that wraps the value so that nothing can
 */
public record Fulfilment(Certainty certainty, Optional<Place> where) {

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

  static Fulfilment at(Certainty certainty, Place where) {
    return new Fulfilment(certainty, Optional.of(where));
  }

  /** Says whether nothing that meets the obligation is reached. */
  public boolean isNever() {
    return certainty == Certainty.NEVER;
  }

  /** Says whether some path meets the obligation. */
  public boolean isReached() {
    return certainty != Certainty.NEVER && certainty != Certainty.UNKNOWN;
  }

  Fulfilment better(Fulfilment other) {
    int order = other.certainty.compareTo(certainty);
    return order > 0 || (order == 0 && where.isEmpty()) ? other : this;
  }
}
