package io.github.lambdalint.invocation;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Follows a message of a queue that Lambda polls. */
final class QueueFate {

  /** Added by Lambda when the batching window makes it set the visibility timeout itself. */
  private static final Duration WINDOW_RESERVE = Duration.ofSeconds(30);

  private QueueFate() {}

  static Fate of(FunctionDeclaration function, EventSource source, EventSourceKind kind) {
    Polling polling = kind.polling().orElseThrow();
    if (polling.visibilityTimeout().isEmpty()) {
      return brokerFate(source, polling);
    }
    Optional<Resource> queue = source.origin();
    return queue
        .map(declared -> queueFate(function, source, polling, declared))
        .orElse(
            fate(
                "SQS",
                Attempts.unknown(),
                List.of(),
                Optional.empty(),
                polling.repetition(source),
                polling.blocks(),
                new End.Unknown(),
                List.of()));
  }

  private static Fate queueFate(
      FunctionDeclaration function, EventSource source, Polling polling, Resource queue) {
    Names names = new Names(function.resources());
    Setting redrive = queue.property("RedrivePolicy");
    Setting retention = queue.property("MessageRetentionPeriod");
    Optional<Duration> age =
        retention.isAbsent() ? polling.retention() : retention.number().map(Duration::ofSeconds);
    return fate(
        "SQS",
        attempts(redrive),
        visibility(function, source, polling, queue).stream().toList(),
        age,
        polling.repetition(source),
        polling.blocks(),
        redrive.isPresent()
            ? new End.DeadLetterQueue(names.of(redrive.property("deadLetterTargetArn")))
            : new End.Lost(),
        List.of(
            Decision.of(
                names, "RedrivePolicy.maxReceiveCount", receiveCount(redrive), Decision.NOT_SET),
            Decision.ofTime(names, "MessageRetentionPeriod", retention, polling.retention()),
            Decision.ofTime(
                names,
                "VisibilityTimeout",
                queue.property("VisibilityTimeout"),
                polling.visibilityTimeout())));
  }

  private static Attempts attempts(Setting redrive) {
    if (redrive.isAbsent()) {
      return Attempts.endless();
    }
    return receiveCount(redrive)
        .number()
        .filter(count -> count > 0)
        .map(Attempts::upTo)
        .orElse(Attempts.unknown());
  }

  private static Setting receiveCount(Setting redrive) {
    return redrive.isAbsent() ? redrive : redrive.property("maxReceiveCount");
  }

  /**
   * Returns the time for which a message stays hidden after a receive: the queue's own, unless the
   * batching window leaves less of it than the function may take.
   */
  static Optional<Duration> visibility(
      FunctionDeclaration function, EventSource source, Polling polling, Resource queue) {
    Setting declared = queue.property("VisibilityTimeout");
    Optional<Duration> own =
        declared.isAbsent()
            ? polling.visibilityTimeout()
            : declared.number().map(Duration::ofSeconds);
    Optional<Integer> window =
        polling.has("MaximumBatchingWindowInSeconds")
            ? polling.number(source, "MaximumBatchingWindowInSeconds")
            : Optional.of(0);
    if (own.isEmpty() || window.isEmpty() || window.get() == 0) {
      return window.isEmpty() ? Optional.empty() : own;
    }
    return function
        .timeout()
        .map(timeout -> Duration.ofSeconds(window.get()).plusSeconds(timeout))
        .map(needed -> needed.compareTo(own.get()) > 0 ? needed.plus(WINDOW_RESERVE) : own.get());
  }

  /** Follows a message of a broker, which alone decides on dead letters. */
  private static Fate brokerFate(EventSource source, Polling polling) {
    return fate(
        "Lambda's poller and the broker",
        Attempts.unknown(),
        List.of(),
        Optional.empty(),
        polling.repetition(source),
        polling.blocks(),
        new End.Caller("what the broker does with dead letters"),
        List.of());
  }

  private static Fate fate(
      String retriedBy,
      Attempts attempts,
      List<Duration> waits,
      Optional<Duration> age,
      Repetition repeated,
      Optional<String> blocked,
      End end,
      List<Decision> decisions) {
    return new Fate(
        InvocationModel.POLLED_QUEUE,
        retriedBy,
        attempts,
        waits,
        age,
        List.of(Failure.ERROR, Failure.TIMEOUT, Failure.THROTTLE),
        repeated,
        blocked,
        List.of(end),
        decisions);
  }
}
