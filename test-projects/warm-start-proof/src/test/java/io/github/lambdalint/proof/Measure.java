package io.github.lambdalint.proof;

import io.github.lambdalint.proof.Trace.Observation;
import java.util.function.ToLongFunction;

/** Counts a harm in what was observed of warm starts. */
enum Measure {
  CLIENTS("clients built"),
  CONNECTIONS("connections opened"),
  FETCHES("values fetched"),
  MAPPERS("object mappers made"),
  FAILURES("events failed"),
  LASTING_FAILURES("events still failing after the connection was cut"),
  FILES("files left"),
  BYTES("bytes left"),
  OPEN_FILES("files left open"),
  OUTSIDE("files written outside /tmp"),
  THREADS("threads left"),
  FROZEN_THREADS("threads that stand still between events"),
  LATE("events with work unfinished at the return"),
  STRANGERS("events that show data of an earlier one"),
  OLD_SECRETS("events served with an old secret"),
  REPLY("lines added to the reply");

  private static final String CLIENT =
      "software\\.amazon\\.awssdk\\.services\\..*\\.Default.*Client";
  private static final String MAPPER = "com\\.fasterxml\\.jackson\\.databind\\.ObjectMapper";

  private final String phrase;

  Measure(String phrase) {
    this.phrase = phrase;
  }

  /** Returns what is counted, such as {@code files left}. */
  String phrase() {
    return phrase;
  }

  long of(Trace trace) {
    return switch (this) {
      case CLIENTS -> trace.made(CLIENT);
      case CONNECTIONS -> growth(trace, Observation::connections);
      case FETCHES -> growth(trace, Observation::fetches);
      case MAPPERS -> trace.made(MAPPER);
      case FAILURES -> trace.warm().stream().filter(Observation::hasFailed).count();
      case LASTING_FAILURES -> trace.failuresAtTheEnd();
      case FILES -> growth(trace, it -> it.tmp().size());
      case BYTES -> growth(trace, it -> it.tmp().values().stream().mapToLong(size -> size).sum());
      case OPEN_FILES -> growth(trace, it -> it.returned().openFiles());
      case OUTSIDE -> trace.outside().size();
      case THREADS -> trace.afterLast().threads() - trace.afterFirst().threads();
      case FROZEN_THREADS ->
          Math.min(trace.last().returned().threads(), trace.afterLast().threads())
              - trace.beforeInit().threads();
      case LATE -> trace.warm().stream().filter(it -> trace.late().contains(it.event())).count();
      case STRANGERS, OLD_SECRETS -> trace.strangers();
      case REPLY -> growth(trace, it -> it.returned().reply().lines().count());
    };
  }

  /** Returns by how much {@code count} is greater after the last event than after the first. */
  private static long growth(Trace trace, ToLongFunction<Observation> count) {
    return count.applyAsLong(trace.last()) - count.applyAsLong(trace.first());
  }
}
