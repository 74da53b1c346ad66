package io.github.lambdalint.proof;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows whose handler has returned while requests were still open.
 *
 * <p>An answer is held back until the handler of its event has returned, or for a while: so work
 * that nobody waits for is always caught unfinished, and work that is awaited still ends.
 */
final class Unfinished {

  private static final Pattern EVENT = Pattern.compile("event-\\d+");
  private static final int LONGEST_SECONDS = 30;

  private final Duration hold;
  private final Map<String, CompletableFuture<Void>> returned = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<Void>> answered = new ConcurrentHashMap<>();
  private final Set<String> late = ConcurrentHashMap.newKeySet();

  /** Holds answers back for at most {@code hold}. */
  Unfinished(Duration hold) {
    this.hold = hold;
  }

  /** Waits before the answer to {@code request}, which names its event or none. */
  void hold(String request) {
    Matcher name = EVENT.matcher(request);
    if (hold.isZero() || !name.find()) {
      return;
    }
    String event = name.group();
    boolean isLate =
        of(event, returned)
            .thenApply(none -> true)
            .completeOnTimeout(false, hold.toMillis(), TimeUnit.MILLISECONDS)
            .join();
    if (isLate) {
      late.add(event);
    }
    of(event, answered).complete(null);
  }

  /** Tells that the handler of {@code event} has returned. */
  void returned(String event) {
    of(event, returned).complete(null);
  }

  /** Waits until a request of each event is answered, then returns those with a late answer. */
  Set<String> late() {
    if (!hold.isZero()) {
      returned
          .keySet()
          .forEach(
              event ->
                  of(event, answered)
                      .completeOnTimeout(null, LONGEST_SECONDS, TimeUnit.SECONDS)
                      .join());
    }
    return Set.copyOf(late);
  }

  private static CompletableFuture<Void> of(
      String event, Map<String, CompletableFuture<Void>> ends) {
    return ends.computeIfAbsent(event, it -> new CompletableFuture<>());
  }
}
