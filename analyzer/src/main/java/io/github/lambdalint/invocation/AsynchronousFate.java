package io.github.lambdalint.invocation;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows an event through Lambda's asynchronous queue. */
final class AsynchronousFate {

  /** The default of MaximumRetryAttempts and its most. */
  private static final int RETRIES = 2;

  /** The default of MaximumEventAgeInSeconds and its most. */
  private static final Duration AGE = Duration.ofHours(6);

  /** Lambda waits about this long before the second and before the third attempt. */
  private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(2));

  private AsynchronousFate() {}

  static Fate of(FunctionDeclaration function, EventSource source, EventSourceKind kind) {
    List<Resource> configs = function.asyncConfigs();
    List<Resource> matching =
        configs.stream().filter(config -> isFor(config, function, source)).toList();
    // Whether a config without qualifier also covers versions and aliases, AWS does not say.
    return matching.size() == 1 || configs.isEmpty()
        ? fate(function, matching.stream().findFirst(), kind)
        : unclear(function);
  }

  private static boolean isFor(Resource config, FunctionDeclaration function, EventSource source) {
    List<String> qualifiers = Names.ids(config.property("Qualifier"));
    return source
        .qualifier()
        .map(alias -> qualifiers.stream().anyMatch(each -> isSame(function, each, alias)))
        .orElse(qualifiers.isEmpty() || qualifiers.contains("$LATEST"));
  }

  /** Says whether two qualifiers are equal or id and name of one alias. */
  private static boolean isSame(FunctionDeclaration function, String one, String other) {
    return one.equals(other)
        || function.aliases().stream()
            .map(alias -> List.of(alias.id(), alias.property("Name").text().orElse(alias.id())))
            .anyMatch(names -> names.contains(one) && names.contains(other));
  }

  private static Fate fate(
      FunctionDeclaration function, Optional<Resource> config, EventSourceKind kind) {
    Names names = new Names(function.resources());
    Setting retries = setting(function, config, "MaximumRetryAttempts");
    Setting age = setting(function, config, "MaximumEventAgeInSeconds");
    Setting queue = function.property("DeadLetterConfig.TargetArn");
    Setting onFailure = setting(function, config, "DestinationConfig.OnFailure.Destination");
    Optional<Duration> maximumAge =
        age.isAbsent() ? Optional.of(AGE) : age.number().map(Duration::ofSeconds);
    List<End> ends = new ArrayList<>();
    if (queue.isPresent()) {
      ends.add(new End.DeadLetterQueue(names.of(queue)));
    }
    if (onFailure.isPresent()) {
      ends.add(new End.FailureDestination(names.of(onFailure)));
    }
    if (ends.isEmpty()) {
      ends.add(kind.unkept().<End>map(End.Caller::new).orElse(new End.Lost()));
    }
    return fate(
        attempts(function, retries, maximumAge),
        maximumAge,
        List.copyOf(ends),
        List.of(
            Decision.of(names, "MaximumRetryAttempts", retries, String.valueOf(RETRIES)),
            Decision.ofTime(names, "MaximumEventAgeInSeconds", age, Optional.of(AGE)),
            Decision.of(names, "DeadLetterConfig.TargetArn", queue, Decision.NOT_SET),
            Decision.of(
                names, "DestinationConfig.OnFailure.Destination", onFailure, Decision.NOT_SET)));
  }

  /** Says what is known when it is not known which config serves the event. */
  private static Fate unclear(FunctionDeclaration function) {
    Names names = new Names(function.resources());
    Setting queue = function.property("DeadLetterConfig.TargetArn");
    return fate(
        Attempts.upTo(RETRIES + 1),
        Optional.empty(),
        queue.isPresent()
            ? List.of(new End.DeadLetterQueue(names.of(queue)))
            : List.of(new End.Unknown()),
        List.of(Decision.of(names, "DeadLetterConfig.TargetArn", queue, Decision.NOT_SET)));
  }

  private static Fate fate(
      Attempts attempts, Optional<Duration> age, List<End> ends, List<Decision> decisions) {
    return new Fate(
        InvocationModel.ASYNCHRONOUS,
        "Lambda's asynchronous queue",
        attempts,
        WAITS.subList(0, Math.max(0, attempts.most() - 1)),
        age,
        List.of(Failure.ERROR, Failure.TIMEOUT),
        Repetition.EVENT,
        Optional.empty(),
        ends,
        decisions);
  }

  private static Attempts attempts(
      FunctionDeclaration function, Setting retries, Optional<Duration> age) {
    if (function.property("ReservedConcurrentExecutions").number().equals(Optional.of(0))) {
      return Attempts.exactly(0);
    }
    Duration untilThird = WAITS.get(0).plus(WAITS.get(1));
    int most = age.filter(limit -> limit.compareTo(untilThird) < 0).isPresent() ? 2 : RETRIES + 1;
    if (retries.isAbsent()) {
      return Attempts.exactly(most);
    }
    return retries
        .number()
        .map(number -> Attempts.afterRetries(Math.min(number, most - 1)))
        .orElse(Attempts.upTo(most));
  }

  private static Setting setting(
      FunctionDeclaration function, Optional<Resource> config, String path) {
    return config
        .map(resource -> resource.property(path))
        .orElse(new Setting(Optional.empty(), function.span()));
  }
}
