package io.github.lambdalint.deployment.wiring;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * Is a value within a resource.
 *
 * @param span the key of an entry, or the value when it stands in a list
 */
record Part(Value value, Span span) {

  /** Follows a path as in {@code declarations.txt}, into all alternatives of choices. */
  static List<Part> find(Part from, String path) {
    List<Part> found = List.of(from);
    if (!path.equals("-")) {
      for (String key : path.split("/")) {
        found = found.stream().flatMap(part -> part.children(key)).toList();
      }
    }
    return found.stream().flatMap(Part::items).toList();
  }

  private Stream<Part> children(String key) {
    return items()
        .flatMap(
            part -> {
              if (!(part.value instanceof Mapping mapping)) {
                return Stream.of();
              }
              return mapping.entries().keySet().stream()
                  .filter(name -> key.equals("*") || key.equals(name))
                  .map(name -> new Part(mapping.entries().get(name), mapping.keySpan(name)));
            });
  }

  private Stream<Part> items() {
    return value.alternatives().stream()
        .flatMap(
            each ->
                each instanceof Sequence sequence
                    ? sequence.items().stream().flatMap(item -> new Part(item, item.span()).items())
                    : Stream.of(new Part(each, span)));
  }
}
