package io.github.lambdalint.invocation;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.invocation.EventSourceKind.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows an event whose caller waits for the answer; Lambda itself repeats nothing. */
final class CallerFate {

  private static final Caller PLAIN =
      new Caller("the caller", Attempts.exactly(1), List.of(), "back with the caller");

  private static final String PROCESSORS = "ProcessingConfiguration.Processors.Parameters";

  /** Names by which a Retry or Catch of a state means any failure of the function. */
  private static final List<String> ANY_ERROR = List.of("States.ALL", "States.TaskFailed");

  private CallerFate() {}

  static Fate of(EventSource source, EventSourceKind kind) {
    Caller caller = kind.caller().orElse(PLAIN);
    Setting retry = source.setting("Retry");
    Setting rescue = source.setting("Catch");
    return retry.isPresent() || rescue.isPresent()
        ? stateFate(caller, retry, rescue)
        : fate(
            caller.name(),
            deliveryRetries(source).orElse(caller.attempts()),
            List.of(),
            caller.repeatsAfter(),
            caller.end());
  }

  /** Reads what a delivery stream says of its retries, a parameter beside that of the function. */
  private static Optional<Attempts> deliveryRetries(EventSource source) {
    return source.origin().stream()
        .filter(stream -> stream.type().equals("AWS::KinesisFirehose::DeliveryStream"))
        .flatMap(stream -> stream.properties().entries().values().stream())
        .map(value -> Setting.of(value, value.span(), PROCESSORS))
        .flatMap(parameters -> parameters.items().stream())
        .flatMap(parameter -> parameter.items().stream())
        .filter(it -> it.property("ParameterName").text().equals(Optional.of("NumberOfRetries")))
        .map(it -> it.property("ParameterValue").number())
        .map(number -> number.map(Attempts::upToRetries).orElse(Attempts.unknown()))
        .findFirst();
  }

  /** Follows an event through a state of a Step Functions machine. */
  private static Fate stateFate(Caller caller, Setting retry, Setting rescue) {
    List<Setting> retriers = takersOfFunctionErrors(retry);
    Optional<Setting> certain = retriers.stream().filter(CallerFate::takesAnyError).findFirst();
    Attempts attempts = certain.map(CallerFate::attempts).orElse(Attempts.exactly(1));
    for (Setting retrier : retriers) {
      attempts = attempts.or(attempts(retrier));
    }
    boolean isRescued = takersOfFunctionErrors(rescue).stream().anyMatch(CallerFate::takesAnyError);
    return fate(
        caller.name(),
        attempts,
        certain.map(CallerFate::waits).orElse(List.of()),
        attempts.mayRepeat() ? List.of(Failure.ERROR, Failure.TIMEOUT) : List.of(),
        isRescued ? "the Catch of the state" : caller.end());
  }

  /** Drops what takes only errors of the Lambda service, such as throttles. */
  private static List<Setting> takersOfFunctionErrors(Setting retryOrCatch) {
    return retryOrCatch.items().stream().filter(CallerFate::mayTakeFunctionErrors).toList();
  }

  private static boolean mayTakeFunctionErrors(Setting taker) {
    List<String> errors = errors(taker);
    return errors.isEmpty() || !errors.stream().allMatch(error -> error.startsWith("Lambda."));
  }

  private static boolean takesAnyError(Setting taker) {
    return errors(taker).stream().anyMatch(ANY_ERROR::contains);
  }

  private static List<String> errors(Setting taker) {
    return taker.property("ErrorEquals").items().stream()
        .flatMap(error -> error.texts().stream())
        .toList();
  }

  private static Attempts attempts(Setting retrier) {
    Setting most = retrier.property("MaxAttempts");
    return most.isAbsent()
        ? Attempts.exactly(4)
        : most.number().map(Attempts::afterRetries).orElse(Attempts.unknown());
  }

  private static List<Duration> waits(Setting retrier) {
    double wait = retrier.property("IntervalSeconds").number().orElse(1);
    double factor =
        retrier
            .property("BackoffRate")
            .text()
            .filter(text -> text.matches("\\d{1,5}(\\.\\d{1,5})?"))
            .map(Double::valueOf)
            .orElse(2.0);
    List<Duration> waits = new ArrayList<>();
    for (int attempt = 2; attempt <= Math.min(attempts(retrier).most(), 10); attempt++) {
      waits.add(Duration.ofSeconds(Math.round(wait)));
      wait *= factor;
    }
    return List.copyOf(waits);
  }

  private static Fate fate(
      String retriedBy,
      Attempts attempts,
      List<Duration> waits,
      List<Failure> counted,
      String end) {
    return new Fate(
        InvocationModel.SYNCHRONOUS,
        retriedBy,
        attempts,
        waits,
        Optional.empty(),
        counted,
        Repetition.EVENT,
        Optional.empty(),
        List.of(new End.Caller(end)),
        List.of());
  }
}
