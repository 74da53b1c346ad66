package io.github.lambdalint.proof;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds what is observed of an execution environment while it serves events.
 *
 * @param place of the snippet, such as {@code TmpFileLeft.md:20}
 * @param handler class name
 * @param observations the first of a cold start, all others of warm starts
 * @param beforeInit what was there before the handler was made
 * @param afterFirst what was there after the cold start
 * @param afterLast what was there after the last event
 * @param late names of events for which a request was open when the handler returned
 * @param outside files that were written where Lambda lets nothing write
 */
record Trace(
    String place,
    String handler,
    List<Observation> observations,
    Look beforeInit,
    Look afterFirst,
    Look afterLast,
    Set<String> late,
    Set<Path> outside) {

  /**
   * Holds what is observed when the handler has returned.
   *
   * @param event the name by which traces of the event are known
   * @param connections opened so far
   * @param fetches made so far
   * @param tmp the files in /tmp with their sizes in bytes
   * @param traces the texts in which names of events may stand: reply, log, files in /tmp
   */
  record Observation(
      String event,
      Return returned,
      int connections,
      int fetches,
      Map<Path, Long> tmp,
      String traces) {

    boolean hasFailed() {
      return !returned.failure().isEmpty();
    }
  }

  /** Returns what was observed on warm starts. */
  List<Observation> warm() {
    return observations.subList(1, observations.size());
  }

  /** Returns what handlers threw. */
  List<String> failures() {
    return observations.stream()
        .filter(Observation::hasFailed)
        .map(observation -> observation.returned().failure())
        .toList();
  }

  Observation first() {
    return observations.get(0);
  }

  Observation last() {
    return observations.get(observations.size() - 1);
  }

  /** Returns the number of events that failed with none after them that succeeded. */
  long failuresAtTheEnd() {
    long failures = 0;
    for (Observation observation : observations) {
      failures = observation.hasFailed() ? failures + 1 : 0;
    }
    return Math.min(failures, warm().size());
  }

  /** Returns the number of warm starts at whose return data of another event was in sight. */
  long strangers() {
    return warm().stream()
        .filter(
            one ->
                observations.stream()
                    .anyMatch(
                        other ->
                            !other.event().equals(one.event())
                                && one.traces().contains(other.event())))
        .count();
  }

  /** Returns how many objects warm starts made of classes with names like {@code pattern}. */
  long made(String pattern) {
    return made(afterLast, pattern) - made(afterFirst, pattern);
  }

  private static long made(Look look, String pattern) {
    return look.made().entrySet().stream()
        .filter(type -> type.getKey().matches(pattern))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
