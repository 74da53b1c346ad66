package io.github.lambdalint.function;

/**
 * Is what is known of a string, path or file name before it exists.
 *
 * @param start its first characters; all of them when it is constant
 * @param isConstant whether {@code start} is the whole text
 */
public record Text(String start, boolean isConstant) {

  /** Stands for a text of which nothing is known. */
  public static final Text UNKNOWN = new Text("", false);

  static Text constant(String text) {
    return new Text(text, true);
  }

  /** Is the path of something unknown in a folder. */
  public static Text below(String folder) {
    return new Text(folder + "/", false);
  }

  /** Appends what follows this text. */
  Text then(Text next) {
    return isConstant ? new Text(start + next.start, next.isConstant) : this;
  }

  /** Joins two alternatives; of two constants nothing is known, since they are still constants. */
  public Text or(Text other) {
    if (equals(other)) {
      return this;
    }
    if (isConstant && other.isConstant) {
      return UNKNOWN;
    }
    int shared = 0;
    int most = Math.min(start.length(), other.start.length());
    while (shared < most && start.charAt(shared) == other.start.charAt(shared)) {
      shared++;
    }
    return new Text(start.substring(0, shared), false);
  }

  /** Says whether the text is a path in the only folder that a function can write to. */
  public boolean isBelowTmp() {
    return start.startsWith("/tmp/") || (isConstant && start.equals("/tmp"));
  }
}
