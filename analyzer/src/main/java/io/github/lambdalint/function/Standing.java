package io.github.lambdalint.function;

import io.github.lambdalint.function.Fulfilment.Certainty;

/**
 * Tells how an obligation can stand at one place of a body, whatever way leads there.
 *
 * @param absent whether a way may lead there on which it does not exist
 * @param open whether a way may lead there on which nothing has met it yet
 * @param met whether a way may lead there on which it is met
 * @param hidden whether a way may lead there on which what it binds went out of sight
 */
record Standing(boolean absent, boolean open, boolean met, boolean hidden) {

  /** Is the standing where no way leads. */
  static final Standing UNREACHED = new Standing(false, false, false, false);

  static final Standing ABSENT = new Standing(true, false, false, false);
  static final Standing OPEN = new Standing(false, true, false, false);

  Standing or(Standing other) {
    return new Standing(
        absent || other.absent, open || other.open, met || other.met, hidden || other.hidden);
  }

  boolean isReached() {
    return !equals(UNREACHED);
  }

  /** Tells how it stands where a way that it was open on has nothing left to meet. */
  Standing withoutOpen() {
    return new Standing(absent || open, false, met, hidden);
  }

  /** Tells how it stands after something that meets it so certainly. */
  Standing after(Certainty certainty) {
    boolean any = open || met || hidden;
    return switch (certainty) {
      case ALWAYS, UNLESS_THROWN -> new Standing(absent, false, any, false);
      case SOMETIMES -> new Standing(absent, open, any, hidden);
      case UNKNOWN -> new Standing(absent, false, met, hidden || open);
      case NEVER -> this;
    };
  }

  /**
   * Sums up the ways out of a body.
   *
   * @param thrown how it stands when an exception leaves the body
   */
  Certainty certainty(Standing thrown) {
    if (!open && !met && !hidden) {
      boolean onlyThrows = !absent && thrown.isReached();
      return onlyThrows ? thrown.certainty(UNREACHED) : Certainty.UNKNOWN;
    }
    if (met && open) {
      return Certainty.SOMETIMES;
    }
    if (hidden) {
      return Certainty.UNKNOWN;
    }
    if (met) {
      return thrown.open ? Certainty.UNLESS_THROWN : Certainty.ALWAYS;
    }
    return thrown.met ? Certainty.SOMETIMES : Certainty.NEVER;
  }
}
