package io.github.lambdalint.configuration;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.function.AddedCalls;
import io.github.lambdalint.function.CallPattern;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the lines that a project adds to the tables of API knowledge. */
record AddedCallsReader(Vocabulary vocabulary, Faults faults) {

  /** A fact with more values than this has names of other code for values. */
  private static final int FEW = 4;

  AddedCalls read(Value calls) {
    Section section = Section.of(calls, new TreeSet<>(vocabulary.tables().keySet()), faults);
    Map<String, CallTable> tables = new HashMap<>();
    for (String key : section.map().entries().keySet()) {
      String table = vocabulary.tables().get(key);
      if (table != null) {
        Facts facts = Facts.of(vocabulary.reader().apply(table));
        List<String> lines = section.items(key, each -> line(each, facts));
        tables.put(table, CallTable.parse(table, String.join("\n", lines)));
      }
    }
    return new AddedCalls(Map.copyOf(tables));
  }

  private static String line(Value value, Facts facts) {
    String line = Section.text(value).strip().replaceAll("\\s+", " ");
    try {
      facts.check(CallPattern.parse(line).facts(), value.span());
      return line;
    } catch (IllegalArgumentException e) {
      throw new RefusedException(value.span(), e.getMessage());
    }
  }

  /**
   * Is what lines of a table say beyond the call.
   *
   * @param values by the name of the fact
   * @param needed names that no line goes without
   */
  private record Facts(Map<String, Set<String>> values, Set<String> needed) {

    static Facts of(CallTable table) {
      List<Map<String, String>> lines =
          table.entries().stream()
              .filter(entry -> !entry.excludes())
              .map(entry -> entry.pattern().facts())
              .toList();
      Map<String, Set<String>> values = new TreeMap<>();
      for (Map<String, String> line : lines) {
        line.forEach(
            (name, value) -> values.computeIfAbsent(name, it -> new TreeSet<>()).add(value));
      }
      Set<String> needed = new TreeSet<>(values.keySet());
      lines.forEach(line -> needed.retainAll(line.keySet()));
      return new Facts(values, needed);
    }

    void check(Map<String, String> written, Span at) {
      for (String name : needed) {
        if (!written.containsKey(name)) {
          throw new RefusedException(
              at,
              "expected `@%s=` with one of %s"
                  .formatted(name, String.join(", ", values.get(name))));
        }
      }
      written.forEach(
          (name, value) -> {
            Section.known(name, values.keySet(), at);
            if (values.get(name).size() <= FEW) {
              Section.known(value, values.get(name), at);
            }
          });
    }
  }
}
