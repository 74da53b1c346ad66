package io.github.lambdalint.invocation;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows a record of a stream that Lambda polls. */
final class StreamFate {

  private static final String RETRIES = "MaximumRetryAttempts";
  private static final String AGE = "MaximumRecordAgeInSeconds";
  private static final String ON_FAILURE = "DestinationConfig.OnFailure.Destination";

  /** The value by which a mapping says that it sets no limit. */
  private static final int NO_LIMIT = -1;

  private final EventSource source;
  private final Polling polling;
  private final Names names;

  private StreamFate(EventSource source, Polling polling, Names names) {
    this.source = source;
    this.polling = polling;
    this.names = names;
  }

  static Fate of(FunctionDeclaration function, EventSource source, EventSourceKind kind) {
    Names names = new Names(function.resources());
    return new StreamFate(source, kind.polling().orElseThrow(), names).fate();
  }

  private Fate fate() {
    List<Decision> decisions = new ArrayList<>();
    if (polling.has(RETRIES)) {
      String noLimit = String.valueOf(NO_LIMIT);
      decisions.add(Decision.of(names, RETRIES, source.setting(RETRIES), noLimit));
      decisions.add(
          Decision.ofTime(
              names, AGE, source.setting(AGE), Optional.of(Duration.ofSeconds(NO_LIMIT))));
      decisions.add(Decision.of(names, ON_FAILURE, source.setting(ON_FAILURE), Decision.NOT_SET));
    }
    return new Fate(
        InvocationModel.POLLED_STREAM,
        "Lambda's poller",
        attempts(),
        List.of(),
        maximumAge(),
        List.of(Failure.ERROR, Failure.TIMEOUT),
        polling.repetition(source),
        polling.blocks(),
        List.of(end()),
        List.copyOf(decisions));
  }

  private Attempts attempts() {
    if (!polling.has(RETRIES)) {
      return Attempts.endless();
    }
    Optional<Integer> retries = polling.number(source, RETRIES);
    if (retries.isEmpty()) {
      return Attempts.unknown();
    }
    if (retries.get() != NO_LIMIT) {
      return Attempts.afterRetries(retries.get());
    }
    return hasDestination()
        ? polling.attemptsWithDestination().map(Attempts::exactly).orElse(Attempts.endless())
        : Attempts.endless();
  }

  /** Returns the lower one of the mapping's limit and the stream's retention. */
  private Optional<Duration> maximumAge() {
    Optional<Duration> retention = retention();
    Optional<Integer> limit =
        polling.has(AGE) ? polling.number(source, AGE) : Optional.of(NO_LIMIT);
    if (limit.isEmpty()) {
      return Optional.empty();
    }
    if (limit.get() == NO_LIMIT) {
      return retention;
    }
    Duration own = Duration.ofSeconds(limit.get());
    return Optional.of(retention.filter(kept -> kept.compareTo(own) < 0).orElse(own));
  }

  private Optional<Duration> retention() {
    return source
        .origin()
        .map(stream -> stream.property("RetentionPeriodHours"))
        .filter(Setting::isPresent)
        .map(hours -> hours.number().map(Duration::ofHours))
        .orElse(polling.retention());
  }

  private boolean hasDestination() {
    return source.setting(ON_FAILURE).isPresent();
  }

  private End end() {
    if (polling.disablesMapping()) {
      return new End.MappingDisabled();
    }
    if (!hasDestination()) {
      return new End.Lost();
    }
    // A record that leaves the stream before any limit of the mapping is passed is not sent on.
    boolean isLimited =
        !attempts().isEndless() || !polling.number(source, AGE).equals(Optional.of(NO_LIMIT));
    return isLimited
        ? new End.FailureDestination(names.of(source.setting(ON_FAILURE)))
        : new End.Lost();
  }
}
