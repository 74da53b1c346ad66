package io.github.lambdalint.function;

import io.github.lambdalint.function.CallTable.Match;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds what a project adds to the tables of API knowledge, such as clients of its own.
 *
 * @param tables by the file names of those that they add to
 */
public record AddedCalls(Map<String, CallTable> tables) {

  /** Adds nothing. */
  public static final AddedCalls NONE = new AddedCalls(Map.of());

  /** Tells with the shape of a call what was added about it. */
  CallShape mark(CallShape call) {
    if (tables.isEmpty()) {
      return call;
    }
    Map<String, Match> added = new TreeMap<>();
    tables.forEach(
        (name, table) -> {
          Optional<Match> match = table.match(call);
          match.ifPresent(it -> added.put(name, it));
        });
    return added.isEmpty() ? call : call.with(added);
  }
}
