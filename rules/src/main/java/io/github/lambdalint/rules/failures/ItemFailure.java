package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.Call;
import java.util.Set;

/** Recognises calls that name a failed item of a batch. */
final class ItemFailure {

  private static final String CLASS = "BatchItemFailure";
  private static final Set<String> SETTERS = Set.of("withItemIdentifier", "setItemIdentifier");

  private ItemFailure() {}

  /** Says whether a call takes the identifier of a failed item, or makes one that has none. */
  static boolean is(Call call) {
    return call.makes("." + CLASS) || SETTERS.contains(call.shape().method());
  }
}
