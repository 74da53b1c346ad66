package io.github.lambdalint.invocation;

/**
 * Bounds how often a failing event is handed to the function, the first time included.
 *
 * @param least {@link #ENDLESS} when only the age of the event ends the attempts
 * @param most {@link #ENDLESS} when only the age of the event ends the attempts, or when nobody
 *     knows
 */
public record Attempts(int least, int most) {

  /** Stands for a number that nothing bounds. */
  public static final int ENDLESS = Integer.MAX_VALUE;

  /** Checks that the bounds are in order. */
  public Attempts {
    if (least < 0 || least > most) {
      throw new IllegalArgumentException("attempts from %d to %d".formatted(least, most));
    }
  }

  /** Makes a certain number. */
  static Attempts exactly(int number) {
    return new Attempts(number, number);
  }

  /** Makes the number that follows from a setting, which may be nonsense. */
  static Attempts afterRetries(int retries) {
    return exactly(Math.min(Math.max(retries, 0), ENDLESS - 2) + 1);
  }

  /** Makes the number of which a setting, which may be nonsense, tells the most. */
  static Attempts upToRetries(int retries) {
    return upTo(afterRetries(retries).most);
  }

  /** Makes a number of which only the most is known. */
  static Attempts upTo(int most) {
    return new Attempts(Math.min(1, most), most);
  }

  /** Makes a number that only the age of the event bounds. */
  public static Attempts endless() {
    return exactly(ENDLESS);
  }

  /** Makes a number of which nothing is known. */
  public static Attempts unknown() {
    return new Attempts(1, ENDLESS);
  }

  /** Says that only the age of the event ends the attempts. */
  public boolean isEndless() {
    return least == ENDLESS;
  }

  /** Says that the event can reach the function more than once. */
  public boolean mayRepeat() {
    return most > 1;
  }

  Attempts or(Attempts other) {
    return new Attempts(Math.min(least, other.least), Math.max(most, other.most));
  }

  /** Counts what is not endless, such as "3", "up to 5" or "an unknown number". */
  public String describe() {
    if (most == ENDLESS) {
      return "an unknown number";
    }
    return (least == most ? "" : least <= 1 ? "up to " : least + " to ") + most;
  }

  /** Counts what is not endless in words, such as "3 attempts" or "up to 5 receives". */
  String describe(String unit) {
    return describe() + (most == ENDLESS ? " of " : " ") + unit + (most == 1 ? "" : "s");
  }
}
