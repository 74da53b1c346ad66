package io.github.lambdalint.deployment.cloudformation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Stops an evaluation that comes back to itself or goes deeper than any real template. */
final class Recursion {

  private static final int MAX_DEPTH = 100;

  private final Set<String> inProgress = new HashSet<>();

  /** Evaluates what {@code key} stands for; empty when that is already under way. */
  <T> Optional<T> enter(String key, Supplier<Optional<T>> evaluation) {
    if (inProgress.size() >= MAX_DEPTH || !inProgress.add(key)) {
      return Optional.empty();
    }
    try {
      return evaluation.get();
    } finally {
      inProgress.remove(key);
    }
  }
}
