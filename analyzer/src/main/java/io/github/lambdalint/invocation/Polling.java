package io.github.lambdalint.invocation;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what Lambda's poller offers for a kind of source.
 *
 * @param blocks what waits behind a failing record, such as {@code shard}
 * @param visibilityTimeout the queue's own, when it sets none
 * @param retention of queue or stream, when it sets none
 * @param attemptsWithDestination after which an OnFailure destination gets a record although the
 *     retries are endless
 * @param disablesMapping whether Lambda stops polling when failing records have expired
 * @param settings of the mapping by name, with their defaults
 */
public record Polling(
    Optional<String> blocks,
    Optional<Duration> visibilityTimeout,
    Optional<Duration> retention,
    Optional<Integer> attemptsWithDestination,
    boolean disablesMapping,
    Map<String, Optional<String>> settings) {

  private static final String REPORT = "ReportBatchItemFailures";
  private static final String BISECT = "BisectBatchOnFunctionError";

  /**
   * Says whether a mapping of this kind knows the setting, such as {@code MaximumRetryAttempts}.
   */
  public boolean has(String setting) {
    return settings.containsKey(setting);
  }

  /**
   * Reads a whole-number setting of {@code mapping} or its default; empty when it cannot be known.
   */
  public Optional<Integer> number(EventSource mapping, String setting) {
    Setting declared = mapping.setting(setting);
    return declared.isPresent()
        ? declared.number()
        : settings.getOrDefault(setting, Optional.empty()).map(Integer::valueOf);
  }

  /** Says whether {@code mapping} heeds a reply that names failed items; empty when unknown. */
  public Optional<Boolean> reportsItemFailures(EventSource mapping) {
    Setting types = mapping.setting("FunctionResponseTypes");
    if (types.isAbsent() || !has("FunctionResponseTypes")) {
      return Optional.of(false);
    }
    List<Setting> items = types.items();
    boolean isNamed = items.stream().anyMatch(item -> item.texts().contains(REPORT));
    boolean isKnown = items.stream().allMatch(item -> item.text().isPresent());
    return isKnown ? Optional.of(isNamed) : Optional.empty();
  }

  /** Tells which part of a failing batch comes back. */
  Repetition repetition(EventSource mapping) {
    Optional<Boolean> reports = reportsItemFailures(mapping);
    if (reports.isEmpty()) {
      return Repetition.UNKNOWN;
    }
    if (reports.get()) {
      return has(BISECT) ? Repetition.FROM_REPORTED_ITEM : Repetition.REPORTED_ITEMS;
    }
    Setting bisect = mapping.setting(BISECT);
    if (bisect.isAbsent()) {
      return Repetition.BATCH;
    }
    return bisect
        .flag()
        .map(on -> on ? Repetition.HALVES : Repetition.BATCH)
        .orElse(Repetition.UNKNOWN);
  }
}
