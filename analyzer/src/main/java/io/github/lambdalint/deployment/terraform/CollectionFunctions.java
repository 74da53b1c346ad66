package io.github.lambdalint.deployment.terraform;

import static java.util.Map.entry;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.deployment.document.EmbeddedDocument;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds the functions that make lists and maps, or take parts of them. */
final class CollectionFunctions {

  /** Ranges are counters of resources; none is this long. */
  private static final int MAX_RANGE = 10_000;

  static final Map<String, PureFunction> ALL =
      Map.ofEntries(
          entry("coalesce", CollectionFunctions::coalesce),
          entry("coalescelist", CollectionFunctions::coalesce),
          entry("compact", CollectionFunctions::compact),
          entry("concat", CollectionFunctions::concat),
          entry("contains", CollectionFunctions::contains),
          entry("distinct", CollectionFunctions::distinct),
          entry("element", CollectionFunctions::element),
          entry("flatten", CollectionFunctions::flatten),
          entry("jsondecode", CollectionFunctions::decode),
          // A document stays structured, so that policies and definitions need not be parsed again.
          entry("jsonencode", (arguments, span) -> arguments.stream().findFirst()),
          entry("keys", CollectionFunctions::keys),
          entry("length", CollectionFunctions::length),
          entry("list", (arguments, span) -> Optional.of(new Sequence(arguments, span))),
          entry("lookup", CollectionFunctions::lookup),
          entry("map", CollectionFunctions::map),
          entry("merge", CollectionFunctions::merge),
          entry("one", CollectionFunctions::one),
          entry("range", CollectionFunctions::range),
          entry("tolist", (arguments, span) -> arguments.stream().findFirst()),
          entry("tomap", (arguments, span) -> arguments.stream().findFirst()),
          entry("toset", CollectionFunctions::distinct),
          entry("values", CollectionFunctions::values),
          entry("yamldecode", CollectionFunctions::decode),
          entry("yamlencode", (arguments, span) -> arguments.stream().findFirst()),
          entry("zipmap", CollectionFunctions::zip));

  private CollectionFunctions() {}

  private static Optional<Sequence> first(List<Value> arguments) {
    return !arguments.isEmpty() && arguments.get(0) instanceof Sequence list
        ? Optional.of(list)
        : Optional.empty();
  }

  private static Optional<Mapping> firstMap(List<Value> arguments) {
    return !arguments.isEmpty() && arguments.get(0) instanceof Mapping map
        ? Optional.of(map)
        : Optional.empty();
  }

  private static boolean isEmpty(Value value) {
    return Nothing.is(value)
        || (value instanceof Scalar scalar && scalar.text().isEmpty())
        || (value instanceof Sequence list && list.items().isEmpty());
  }

  private static Optional<Value> coalesce(List<Value> arguments, Span span) {
    return arguments.stream().filter(argument -> !isEmpty(argument)).findFirst();
  }

  private static Optional<Value> compact(List<Value> arguments, Span span) {
    return first(arguments)
        .map(list -> list.items().stream().filter(item -> !isEmpty(item)).toList())
        .map(items -> new Sequence(items, span));
  }

  /** Joins lists; one that is not known counts as one item that is not. */
  private static Optional<Value> concat(List<Value> arguments, Span span) {
    List<Value> items = new ArrayList<>();
    for (Value argument : arguments) {
      if (argument instanceof Sequence list) {
        items.addAll(list.items());
      } else if (!Nothing.is(argument)) {
        items.add(argument);
      }
    }
    return Optional.of(new Sequence(items, span));
  }

  private static Optional<Value> contains(List<Value> arguments, Span span) {
    Optional<Sequence> list = first(arguments);
    if (list.isEmpty() || arguments.size() != 2 || !(arguments.get(1) instanceof Scalar wanted)) {
      return Optional.empty();
    }
    boolean isFound =
        list.get().items().stream()
            .anyMatch(item -> item instanceof Scalar text && text.text().equals(wanted.text()));
    boolean areAllKnown = list.get().items().stream().allMatch(Scalar.class::isInstance);
    return isFound || areAllKnown
        ? Optional.of(new Scalar(Boolean.toString(isFound), span))
        : Optional.empty();
  }

  private static Optional<Value> distinct(List<Value> arguments, Span span) {
    return first(arguments)
        .map(
            list -> {
              Map<Object, Value> items = new LinkedHashMap<>();
              for (Value item : list.items()) {
                items.putIfAbsent(item instanceof Scalar text ? text.text() : item, item);
              }
              return new Sequence(List.copyOf(items.values()), span);
            });
  }

  /** Counts round the list, as Terraform does. */
  private static Optional<Value> element(List<Value> arguments, Span span) {
    Optional<Sequence> list = first(arguments).filter(items -> !items.items().isEmpty());
    if (arguments.size() != 2 || list.isEmpty()) {
      return Optional.empty();
    }
    List<Value> items = list.get().items();
    return arguments
        .get(1)
        .written()
        .flatMap(Numbers::index)
        .map(index -> items.get(index % items.size()))
        .or(() -> items.size() == 1 ? Optional.of(items.get(0)) : Optional.empty());
  }

  private static Optional<Value> flatten(List<Value> arguments, Span span) {
    return first(arguments)
        .map(
            list -> {
              List<Value> flat = new ArrayList<>();
              addFlat(list, flat);
              return new Sequence(flat, span);
            });
  }

  private static void addFlat(Sequence list, List<Value> flat) {
    for (Value item : list.items()) {
      if (item instanceof Sequence inner) {
        addFlat(inner, flat);
      } else {
        flat.add(item);
      }
    }
  }

  private static Optional<Value> decode(List<Value> arguments, Span span) {
    if (arguments.size() != 1) {
      return Optional.empty();
    }
    Value text = arguments.get(0);
    boolean isStructured = text instanceof Mapping || text instanceof Sequence;
    return isStructured ? Optional.of(text) : EmbeddedDocument.read(text, Map.of());
  }

  private static Optional<Value> keys(List<Value> arguments, Span span) {
    return firstMap(arguments)
        .map(
            map ->
                new Sequence(
                    new TreeMap<>(map.entries())
                        .keySet().stream()
                            .map(key -> (Value) new Scalar(key, map.keySpan(key)))
                            .toList(),
                    span));
  }

  private static Optional<Value> values(List<Value> arguments, Span span) {
    return firstMap(arguments)
        .map(map -> new Sequence(List.copyOf(new TreeMap<>(map.entries()).values()), span));
  }

  private static Optional<Value> length(List<Value> arguments, Span span) {
    if (arguments.size() != 1) {
      return Optional.empty();
    }
    Value of = arguments.get(0);
    Optional<Integer> length = Optional.empty();
    if (of instanceof Sequence list) {
      boolean isOpen = list.items().stream().anyMatch(Unknown.class::isInstance);
      length = isOpen ? Optional.empty() : Optional.of(list.items().size());
    } else if (of instanceof Mapping map) {
      length = Optional.of(map.entries().size());
    } else if (of instanceof Scalar text) {
      length = Optional.of(text.text().length());
    }
    return length.map(number -> new Scalar(Integer.toString(number), span));
  }

  private static Optional<Value> lookup(List<Value> arguments, Span span) {
    if (arguments.size() < 2 || !(arguments.get(1) instanceof Scalar key)) {
      return Optional.empty();
    }
    return firstMap(arguments)
        .flatMap(map -> map.get(key.text()))
        .filter(value -> !Nothing.is(value))
        .or(
            () ->
                arguments.size() > 2 && firstMap(arguments).isPresent()
                    ? Optional.of(arguments.get(2))
                    : Optional.empty());
  }

  /** Makes a map of keys and values in turn, as Terraform 0.11 wrote them. */
  private static Optional<Value> map(List<Value> arguments, Span span) {
    Map<String, Value> entries = new LinkedHashMap<>();
    Map<String, Span> keys = new LinkedHashMap<>();
    boolean isWhole = true;
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      if (arguments.get(i) instanceof Scalar key) {
        entries.put(key.text(), arguments.get(i + 1));
        keys.put(key.text(), arguments.get(i + 1).span());
      } else {
        isWhole = false;
      }
    }
    return Optional.of(PartlyKnown.map(new Mapping(entries, keys, span), isWhole));
  }

  /** Joins what is known of maps; the last entry of a key counts. */
  private static Optional<Value> merge(List<Value> arguments, Span span) {
    Map<String, Value> entries = new LinkedHashMap<>();
    Map<String, Span> keys = new LinkedHashMap<>();
    for (Value argument : arguments) {
      if (argument instanceof Mapping map) {
        entries.putAll(map.entries());
        keys.putAll(map.keys());
      }
    }
    boolean isKnownInPart = arguments.stream().anyMatch(Mapping.class::isInstance);
    boolean isWhole =
        arguments.stream().allMatch(each -> each instanceof Mapping || Nothing.is(each));
    return isKnownInPart
        ? Optional.of(PartlyKnown.map(new Mapping(entries, keys, span), isWhole))
        : Optional.empty();
  }

  private static Optional<Value> one(List<Value> arguments, Span span) {
    if (!arguments.isEmpty() && arguments.get(0) instanceof Reference reference) {
      return Optional.of(reference);
    }
    return first(arguments)
        .map(list -> list.items().isEmpty() ? Nothing.at(span) : list.items().get(0));
  }

  private static Optional<Value> range(List<Value> arguments, Span span) {
    List<Integer> bounds =
        arguments.stream()
            .flatMap(argument -> argument.written().flatMap(Numbers::index).stream())
            .toList();
    if (bounds.isEmpty() || bounds.size() > 2 || bounds.size() != arguments.size()) {
      return Optional.empty();
    }
    int start = bounds.size() == 2 ? bounds.get(0) : 0;
    int end = bounds.get(bounds.size() - 1);
    if (end - start > MAX_RANGE) {
      return Optional.empty();
    }
    List<Value> numbers = new ArrayList<>();
    for (int number = start; number < end; number++) {
      numbers.add(new Scalar(Integer.toString(number), span));
    }
    return Optional.of(new Sequence(numbers, span));
  }

  private static Optional<Value> zip(List<Value> arguments, Span span) {
    if (arguments.size() != 2 || !(arguments.get(1) instanceof Sequence values)) {
      return Optional.empty();
    }
    return first(arguments)
        .map(
            names -> {
              Map<String, Value> entries = new LinkedHashMap<>();
              int size = Math.min(names.items().size(), values.items().size());
              for (int i = 0; i < size; i++) {
                Value value = values.items().get(i);
                names.items().get(i).written().ifPresent(key -> entries.put(key, value));
              }
              return new Mapping(entries, Map.of(), span);
            });
  }
}
