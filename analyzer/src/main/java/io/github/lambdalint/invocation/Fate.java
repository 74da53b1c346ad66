package io.github.lambdalint.invocation;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.FunctionDeclaration;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says what becomes of an event that fails whenever the function gets it.
 *
 * @param retriedBy who hands the event over again
 * @param attempts how often the function gets the event
 * @param waits before the second, the third attempt and so on, the last one repeating; empty when
 *     AWS does not tell
 * @param maximumAge after which the event is given up; empty when only attempts end it, or unknown
 * @param countedFailures the failures that lead to another of these attempts
 * @param repeated what an attempt repeats
 * @param blocked what waits while a failing event is repeated, such as {@code shard}
 * @param ends where the event ends after the last attempt; all of them when there are several
 * @param decisions the settings and defaults that made it so
 */
public record Fate(
    InvocationModel model,
    String retriedBy,
    Attempts attempts,
    List<Duration> waits,
    Optional<Duration> maximumAge,
    List<Failure> countedFailures,
    Repetition repeated,
    Optional<String> blocked,
    List<End> ends,
    List<Decision> decisions) {

  /** Works out the fate of events that {@code source} sends to {@code function}. */
  static Fate of(FunctionDeclaration function, EventSource source, EventSourceKind kind) {
    return switch (kind.model()) {
      case SYNCHRONOUS ->
          (kind.isPipe() ? PipeFate.of(function, source, kind) : Optional.<Fate>empty())
              .orElseGet(() -> CallerFate.of(source, kind));
      case ASYNCHRONOUS -> AsynchronousFate.of(function, source, kind);
      case POLLED_QUEUE -> QueueFate.of(function, source, kind);
      case POLLED_STREAM -> StreamFate.of(function, source, kind);
    };
  }

  /** Says that the event is certain to vanish after the last attempt. */
  public boolean isLost() {
    return ends.stream().allMatch(End.Lost.class::isInstance);
  }

  /** Describes the fate for messages, such as "asynchronous, 3 attempts, then lost". */
  public String describe() {
    return "%s, %s, then %s".formatted(model.title(), describeAttempts(), describeEnds());
  }

  /** Counts the attempts for messages, such as "3 attempts" or "repeated for 4 days". */
  public String describeAttempts() {
    if (!attempts.isEndless()) {
      return describeLimit();
    }
    String until = maximumAge.isPresent() ? "for " + describeLimit() : "until it expires";
    return "repeated " + until + blocked.map(" while its %s waits"::formatted).orElse("");
  }

  /** Names what ends the attempts for messages, such as "up to 5 receives" or "4 days". */
  public String describeLimit() {
    return attempts.isEndless()
        ? maximumAge.map(Durations::describe).orElse("the time in which it expires")
        : attempts.describe(model == InvocationModel.POLLED_QUEUE ? "receive" : "attempt");
  }

  /** Tells the waits for messages, such as "1 minute apart"; empty when they are not known. */
  public Optional<String> describeWaits() {
    if (waits.isEmpty()) {
      return Optional.empty();
    }
    String all = waits.stream().map(Durations::describe).collect(Collectors.joining(" and "));
    return Optional.of(waits.size() == 1 && attempts.most() > 2 ? all + " apart" : "after " + all);
  }

  /** Names the ends for messages, such as "`OrdersDlq`" or "lost". */
  public String describeEnds() {
    return ends.stream().map(End::describe).collect(Collectors.joining(" and "));
  }
}
