package io.github.lambdalint.function;

/**
 * Knows what has to happen to a value sooner or later: work has to be awaited, a file deleted, a
 * connection closed.
 *
 * <p>The flow of the value is found by {@link Execution#fulfilment}; an obligation only says what a
 * call does to it.
 */
public interface Obligation {

  /** Says what a call of a library does to the value that takes part in it. */
  Effect effect(CallShape call, Role role);

  /** Says whether a try-with-resources statement meets the obligation. */
  default boolean isMetByClosing() {
    return false;
  }

  /** Names what a call can do. */
  enum Effect {
    /** Meets the obligation. */
    MEETS,
    /** Returns something that carries the same obligation. */
    PASSES_ON,
    /**
     * Puts the value into what it is called on, and returns that, as a setter of a builder does.
     */
    FILLS,
    /** Returns something whose content carries the obligation, as a future of a future does. */
    WRAPS,
    /** Returns the content of what carries the obligation, as {@code thenCompose} does. */
    UNWRAPS,
    /** Leaves the obligation where it is. */
    KEEPS,
    /** Takes the value where it cannot be followed. */
    HIDES
  }

  /**
   * Tells how the value takes part in a call.
   *
   * @param argument index of the argument; 0 for the other kinds
   */
  record Role(Kind kind, int argument) {

    /** Is the object on which the method is called. */
    static final Role RECEIVER = new Role(Kind.RECEIVER, 0);

    /** Is what a function returns that was given to the call. */
    static final Role CALLBACK_RESULT = new Role(Kind.CALLBACK_RESULT, 0);

    static Role argument(int index) {
      return new Role(Kind.ARGUMENT, index);
    }

    /** Names the roles. */
    public enum Kind {
      RECEIVER,
      ARGUMENT,
      CALLBACK_RESULT
    }

    /** Says whether the value is the object on which the method is called. */
    public boolean isReceiver() {
      return kind == Kind.RECEIVER;
    }

    /** Says whether the value is an argument. */
    public boolean isArgument() {
      return kind == Kind.ARGUMENT;
    }

    /**
     * Says whether the value stands where a table says: {@code receiver}, {@code any} argument, or
     * the index of one.
     */
    public boolean isAt(String position) {
      return switch (position) {
        case "receiver" -> isReceiver();
        case "any" -> isArgument();
        default -> isArgument() && argument == Integer.parseInt(position);
      };
    }
  }
}
