package io.github.lambdalint.deployment.document;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Stops an evaluation that comes back to itself or goes deeper than any real template.
 *
 * <p>One is shared by all that can call each other, since they share the thread's stack.
 */
public final class Recursion {

  private static final int MAX_LOOKUPS = 100;

  /** Documents nest up to 100 levels; each lookup may lead into another part of one. */
  private static final int MAX_LEVELS = 400;

  private final Set<String> inProgress = new HashSet<>();
  private int levels;

  /** Evaluates what {@code key} stands for; empty when that is already under way. */
  public <T> Optional<T> enter(String key, Supplier<Optional<T>> evaluation) {
    if (inProgress.size() >= MAX_LOOKUPS || !inProgress.add(key)) {
      return Optional.empty();
    }
    try {
      return evaluation.get();
    } finally {
      inProgress.remove(key);
    }
  }

  /** Evaluates a part of a value; empty when it lies too deep. */
  public <T> Optional<T> descend(Supplier<T> evaluation) {
    if (levels >= MAX_LEVELS) {
      return Optional.empty();
    }
    levels++;
    try {
      return Optional.of(evaluation.get());
    } finally {
      levels--;
    }
  }
}
