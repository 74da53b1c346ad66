package io.github.lambdalint.invocation;

import java.time.Duration;

/** Writes durations in the largest unit that fits. */
final class Durations {

  private Durations() {}

  static String describe(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds >= 86_400 && seconds % 86_400 == 0) {
      return count(seconds / 86_400, "day");
    }
    if (seconds >= 3_600 && seconds % 3_600 == 0) {
      return count(seconds / 3_600, "hour");
    }
    if (seconds >= 60 && seconds % 60 == 0) {
      return count(seconds / 60, "minute");
    }
    return count(seconds, "second");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
