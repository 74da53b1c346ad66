package io.github.lambdalint.deployment.cdk.interpreter;

import io.github.lambdalint.deployment.cdk.interpreter.Calls.Call;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Literal;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Unknown;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Computes the methods of collections, streams, optional values and maps. */
final class ContainerCalls {

  private static final int MOST_NUMBERS = 200;

  private final Run run;
  private final Calls calls;

  ContainerCalls(Run run, Calls calls) {
    this.run = run;
    this.calls = calls;
  }

  Term call(Term receiver, Call call) {
    Optional<Term> result =
        receiver instanceof Items items ? of(items, call) : of((Entries) receiver, call);
    return result.orElseGet(() -> Calls.unknown(call));
  }

  /** Counts as {@code IntStream.range} does. */
  Optional<Term> range(String type, Call call) {
    if (!type.endsWith("IntStream") || call.arguments().size() != 2) {
      return Optional.empty();
    }
    Optional<Integer> first = Operators.integer(call.arguments().get(0));
    Optional<Integer> last = Operators.integer(call.arguments().get(1));
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    int end = last.get() + (call.method().equals("rangeClosed") ? 1 : 0);
    List<Term> numbers = new ArrayList<>();
    for (long i = first.get(); i < end && numbers.size() < MOST_NUMBERS; i++) {
      numbers.add(new Literal(i, call.span()));
    }
    return Optional.of(new Items(numbers, call.span()));
  }

  private Optional<Term> of(Items items, Call call) {
    Span span = call.span();
    List<Term> list = items.list();
    Optional<Term> first = call.arguments().stream().findFirst();
    switch (call.method()) {
      case "stream",
          "toList",
          "collect",
          "boxed",
          "toArray",
          "parallelStream",
          "distinct",
          "sorted",
          "build",
          "iterator" -> {
        return Optional.of(items);
      }
      case "add", "addAll" -> {
        return Optional.of(add(items, call));
      }
      case "size", "length" -> {
        return Optional.of(new Literal((long) list.size(), span));
      }
      case "isEmpty" -> {
        return Optional.of(Operators.truth(list.isEmpty(), span));
      }
      case "isPresent" -> {
        return Optional.of(Operators.truth(!list.isEmpty(), span));
      }
      case "get", "getFirst", "findFirst", "findAny", "orElseThrow", "orElse", "orElseGet" -> {
        return item(items, call);
      }
      case "getKey" -> {
        return list.stream().findFirst();
      }
      case "getValue" -> {
        return list.stream().skip(1).findFirst();
      }
      default -> {
        return first
            .filter(Closure.class::isInstance)
            .flatMap(closure -> each(items, call, (Closure) closure));
      }
    }
  }

  private static Term add(Items items, Call call) {
    // An index may come first.
    Optional<Term> last = call.arguments().stream().skip(call.arguments().size() - 1L).findFirst();
    if (call.method().equals("add")) {
      last.ifPresent(items::add);
    } else if (last.isPresent() && last.get() instanceof Items others) {
      others.list().forEach(items::add);
    }
    return Operators.truth(true, call.span());
  }

  private Optional<Term> item(Items items, Call call) {
    Optional<Term> only = items.list().stream().findFirst();
    return switch (call.method()) {
      case "findFirst", "findAny" ->
          Optional.of(new Items(only.map(List::of).orElse(List.of()), call.span()));
      case "orElse" -> only.or(() -> call.arguments().stream().findFirst());
      case "orElseGet" ->
          only.or(
              () ->
                  call.arguments().stream()
                      .findFirst()
                      .filter(Closure.class::isInstance)
                      .map(it -> calls.apply((Closure) it, List.of())));
      case "get" ->
          call.arguments().isEmpty()
              ? only
              : Operators.integer(call.arguments().get(0))
                  .filter(index -> index >= 0 && index < items.list().size())
                  .map(index -> items.list().get(index));
      default -> only;
    };
  }

  private Optional<Term> each(Items items, Call call, Closure closure) {
    List<Term> results = new ArrayList<>();
    for (Term item : items.list()) {
      switch (call.method()) {
        case "forEach", "forEachOrdered", "ifPresent", "ifPresentOrElse", "peek" -> {
          calls.apply(closure, List.of(item));
          results.add(item);
        }
        case "map", "mapToObj", "mapToInt" -> results.add(calls.apply(closure, List.of(item)));
        case "flatMap" -> {
          Term result = calls.apply(closure, List.of(item));
          results.addAll(result instanceof Items inner ? inner.list() : List.of(result));
        }
        case "filter" -> {
          if (Operators.truth(calls.apply(closure, List.of(item))).orElse(true)) {
            results.add(item);
          }
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Items(results, call.span()));
  }

  private Optional<Term> of(Entries map, Call call) {
    Optional<Term> key = call.arguments().stream().findFirst();
    Optional<String> text = key.flatMap(Operators::text);
    switch (call.method()) {
      case "put", "putIfAbsent" -> {
        if (call.arguments().size() == 2) {
          Containers.put(map, key.get(), call.arguments().get(1), run.branch());
        }
        return Optional.of(new Unknown("…", call.span()));
      }
      case "putAll" -> {
        key.ifPresent(other -> map.putAll(other, run.branch()));
        return Optional.of(map);
      }
      case "get" -> {
        return text.flatMap(map::get);
      }
      case "getOrDefault" -> {
        return text.flatMap(map::get).or(() -> call.arguments().stream().skip(1).findFirst());
      }
      case "containsKey" -> {
        return text.map(it -> Operators.truth(map.get(it).isPresent(), call.span()));
      }
      case "build", "buildOrThrow" -> {
        return Optional.of(map);
      }
      case "forEach" -> {
        for (Term entry : entries(map, call.span()).list()) {
          key.filter(Closure.class::isInstance)
              .ifPresent(it -> calls.apply((Closure) it, ((Items) entry).list()));
        }
        return Optional.of(map);
      }
      default -> {
        return view(map, call);
      }
    }
  }

  private static Optional<Term> view(Entries map, Call call) {
    Span span = call.span();
    return switch (call.method()) {
      case "entrySet" -> Optional.of(entries(map, span));
      case "keySet" ->
          Optional.of(
              new Items(
                  map.map().entrySet().stream()
                      .map(it -> new Literal(it.getKey(), it.getValue().key()))
                      .toList(),
                  span));
      case "values" ->
          Optional.of(
              new Items(map.map().values().stream().map(Entries.Entry::value).toList(), span));
      default -> Optional.empty();
    };
  }

  private static Items entries(Entries map, Span span) {
    List<Term> entries = new ArrayList<>();
    map.map()
        .forEach(
            (key, entry) ->
                entries.add(
                    new Items(List.of(new Literal(key, entry.key()), entry.value()), span)));
    return new Items(entries, span);
  }
}
