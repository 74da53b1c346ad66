package io.github.lambdalint.rules.warmstart;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.Frequency;

/** Words how often a line runs. */
public final class HowOften {

  private HowOften() {}

  /** Says how often a call that repeats does, as the end of a message. */
  public static String of(Call call) {
    return call.frequency() == Frequency.PER_ITEM
        ? "in every pass of a loop"
        : "on every invocation";
  }
}
