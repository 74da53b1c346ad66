package io.github.lambdalint.rules.limits;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.Frequency;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Flags waits that add up over a full batch to more than the function's time. */
public final class BatchBeyondTimeout implements Rule {

  private static final String PAUSE = "sleep";
  private static final String LOOKS_AT_THE_TIME = "getRemainingTimeInMillis";

  @Override
  public void check(LambdaFunction function, Report report) {
    Optional<Duration> timeout = Waiting.timeout(function);
    boolean looks =
        function.repeatedCalls().anyMatch(it -> it.shape().method().equals(LOOKS_AT_THE_TIME));
    if (timeout.isPresent() && !looks) {
      function.invocations().stream()
          .filter(source -> source.batchSize().isPresent())
          .forEach(source -> check(source, timeout.get(), function, report));
    }
  }

  private static void check(
      Invocation source, Duration timeout, LambdaFunction function, Report report) {
    int size = source.batchSize().orElseThrow();
    function
        .repeatedCalls()
        .filter(call -> call.frequency() == Frequency.PER_ITEM)
        .filter(call -> call.shape().method().equals(PAUSE))
        .filter(call -> function.execution().runsForEachRecord(call))
        .forEach(
            call ->
                pause(call, function.execution())
                    .filter(wait -> wait.compareTo(timeout.dividedBy(size)) > 0)
                    .ifPresent(wait -> report(call, wait, source, timeout, function, report)));
  }

  /** Reads {@code Thread.sleep(500)} and {@code TimeUnit.SECONDS.sleep(5)}. */
  private static Optional<Duration> pause(Call call, Execution execution) {
    Optional<ChronoUnit> unit =
        call.shape().owners().contains("java.lang.Thread")
            ? Optional.of(ChronoUnit.MILLIS)
            : execution.unit(call, Participant.RECEIVER);
    return unit.flatMap(it -> execution.time(call, Participant.argument(0), Optional.of(it)));
  }

  private static void report(
      Call call,
      Duration wait,
      Invocation source,
      Duration timeout,
      LambdaFunction function,
      Report report) {
    int size = source.batchSize().orElseThrow();
    report.add(
        call.relatedTo("event source", source.span()),
        "%s brings up to %d records, which wait %d s here, but `%s` is stopped after %d s",
        source.describe(),
        size,
        wait.multipliedBy(size).toSeconds(),
        function.name(),
        timeout.toSeconds());
  }
}
