package io.github.lambdalint.function;

/**
 * Says why a declared handler string leads to no method that Lambda can call, or not to all.
 *
 * @param problem the fact for a message, such as "class `a.B` is in none of the function's sources"
 */
public record HandlerFault(Kind kind, String problem) {

  /** Names the ways in which Lambda's runtime fails to find or call a handler. */
  public enum Kind {
    MALFORMED,
    NO_SUCH_CLASS,
    NO_SUCH_METHOD,
    WRONG_SIGNATURE,
    NOT_PUBLIC,
    ABSTRACT_CLASS,
    INNER_CLASS,
    NO_DEFAULT_CONSTRUCTOR,
    NO_HANDLER_INTERFACE,
    AMBIGUOUS,
    /** Lambda calls a method, but not the only one that the class offers as a handler. */
    HIDDEN
  }
}
