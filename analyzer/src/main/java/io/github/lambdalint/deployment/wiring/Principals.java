package io.github.lambdalint.deployment.wiring;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.github.lambdalint.deployment.document.Table;
import java.util.List;
import java.util.Map;

/** Knows which event sources invoke functions under which service principal. */
final class Principals {

  private static final Map<String, List<String>> KINDS =
      Table.read(Principals.class, "principals.txt").stream()
          .collect(toUnmodifiableMap(row -> row.get(0), row -> row.subList(1, row.size())));

  private Principals() {}

  /** Returns the kinds of a principal, the one to assume first; empty when it tells none. */
  static List<String> kinds(String principal) {
    return KINDS.getOrDefault(principal, List.of());
  }
}
