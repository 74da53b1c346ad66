package io.github.lambdalint.deployment.serverless;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.document.Properties;
import io.github.lambdalint.deployment.document.Table;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Optional;

/** Gives settings the names and the shape that CloudFormation has for them. */
final class Settings {

  private static final List<List<String>> ROWS = Table.read(Settings.class, "settings.txt");

  private Settings() {}

  /** Copies {@code to} with the settings that {@code from} has for {@code place}. */
  static Mapping translate(String place, Mapping from, Mapping to) {
    Mapping result = to;
    for (List<String> row : ROWS) {
      if (row.get(0).equals(place)) {
        List<String> path = List.of(row.get(1).split("/"));
        Optional<Value> value = Properties.find(from, path);
        if (value.isPresent()) {
          Span key = keySpan(from, path);
          boolean isListed = row.get(2).endsWith("[]");
          String name = isListed ? row.get(2).substring(0, row.get(2).length() - 2) : row.get(2);
          Value translated = isListed ? listed(value.get()) : value.get();
          result = Properties.put(result, List.of(name.split("/")), translated, key);
        }
      }
    }
    return result;
  }

  /** Returns the map at a path of keys; empty when there is none. */
  static Mapping map(Mapping from, String... path) {
    return Properties.find(from, List.of(path)).orElse(null) instanceof Mapping mapping
        ? mapping
        : Mapping.empty(from.span());
  }

  private static Span keySpan(Mapping from, List<String> path) {
    Value parent = Properties.find(from, path.subList(0, path.size() - 1)).orElse(from);
    return ((Mapping) parent).keySpan(path.get(path.size() - 1));
  }

  private static Value listed(Value value) {
    return value instanceof Sequence ? value : new Sequence(List.of(value), value.span());
  }
}
