package io.github.lambdalint.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Says how the examples of a rule are executed and what shows their harm.
 *
 * @param harm what is counted
 * @param isTimed if the time of an invocation tells something as well
 * @param events in JSON, by class name of the handler, that are not the usual ones of their type
 * @param firstEvents those of cold starts
 * @param failing class names of handlers in examples that fail with each event
 * @param isCut if connections are cut after Init and after the first event
 * @param hastens if minutes of the code pass as nanoseconds, so that all that expires has expired
 * @param hold how long answers are held back, see {@link Unfinished}
 */
record Proof(
    List<Measure> harm,
    boolean isTimed,
    Map<String, String> events,
    Map<String, String> firstEvents,
    List<String> failing,
    boolean isCut,
    boolean hastens,
    Duration hold) {

  /** Holds the table: proofs, and why there is none, by name of the rule. */
  record Table(Map<String, Proof> executed, Map<String, String> notExecuted) {

    private static final List<String> KEYS =
        List.of("harm", "timed", "events", "first events", "failing", "cut", "hastens", "hold");

    /** Reads the table beside this class. */
    static Table read() {
      try (InputStream in = Proof.class.getResourceAsStream("proofs.yaml")) {
        Map<?, ?> table =
            (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        Map<String, Proof> executed = new TreeMap<>();
        ((Map<?, ?>) table.get("executed"))
            .forEach((rule, proof) -> executed.put((String) rule, of((Map<?, ?>) proof)));
        return new Table(executed, texts(table, "not executed"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Proof of(Map<?, ?> row) {
      if (!KEYS.containsAll(row.keySet())) {
        throw new IllegalArgumentException(
            "proofs.yaml: expected keys of %s, found %s".formatted(KEYS, row.keySet()));
      }
      return new Proof(
          list(row, "harm").stream().map(Table::measure).toList(),
          row.containsKey("timed"),
          texts(row, "events"),
          texts(row, "first events"),
          list(row, "failing"),
          row.containsKey("cut"),
          row.containsKey("hastens"),
          row.containsKey("hold") ? Duration.ofMillis((Integer) row.get("hold")) : Duration.ZERO);
    }

    private static Measure measure(String name) {
      return Measure.valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private static List<String> list(Map<?, ?> row, String key) {
      return row.containsKey(key)
          ? ((List<?>) row.get(key)).stream().map(String.class::cast).toList()
          : List.of();
    }

    private static Map<String, String> texts(Map<?, ?> row, String key) {
      return row.containsKey(key)
          ? ((Map<?, ?>) row.get(key))
              .entrySet().stream()
                  .collect(
                      Collectors.toMap(it -> (String) it.getKey(), it -> (String) it.getValue()))
          : Map.of();
    }
  }
}
