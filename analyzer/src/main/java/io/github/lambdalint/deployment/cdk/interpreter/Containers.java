package io.github.lambdalint.deployment.cdk.interpreter;

import io.github.lambdalint.deployment.cdk.interpreter.Term.Unknown;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows the collections, maps and texts of the JDK by their constructors and factories. */
final class Containers {

  private static final Set<String> COLLECTIONS =
      Set.of(
          "List",
          "Set",
          "Arrays",
          "Collections",
          "Stream",
          "ArrayList",
          "LinkedList",
          "HashSet",
          "LinkedHashSet",
          "TreeSet",
          "Optional",
          "ImmutableList",
          "ImmutableSet",
          "Lists",
          "Sets");

  private static final Set<String> MAPS =
      Set.of("Map", "HashMap", "LinkedHashMap", "TreeMap", "ConcurrentHashMap", "ImmutableMap");

  private static final Set<String> LIST_FACTORIES =
      Set.of(
          "of",
          "asList",
          "singletonList",
          "singleton",
          "emptyList",
          "emptySet",
          "stream",
          "copyOf",
          "unmodifiableList",
          "empty",
          "ofNullable",
          "newArrayList",
          "newHashSet");

  /** Those whose result has as many items as their argument. */
  private static final Set<String> COPIES =
      Set.of("stream", "copyOf", "unmodifiableList", "ofNullable", "newArrayList", "newHashSet");

  private Containers() {}

  /** Makes what a constructor of the JDK makes; empty when the class is none of these. */
  static Optional<Term> create(String type, List<Term> arguments, Branch branch, Span span) {
    if (!type.startsWith("java.")) {
      return Optional.empty();
    }
    String simple = type.substring(type.lastIndexOf('.') + 1);
    if (MAPS.contains(simple)) {
      Entries map = new Entries(branch, span);
      // The other argument of its constructors is a number.
      if (!arguments.isEmpty() && !(arguments.get(0) instanceof Term.Literal)) {
        map.putAll(arguments.get(0), branch);
      }
      return Optional.of(map);
    }
    if (COLLECTIONS.contains(simple)) {
      return Optional.of(collection(arguments, span));
    }
    boolean isText = Set.of("String", "StringBuilder", "File").contains(simple);
    return Optional.of(
        isText && arguments.size() <= 1
            ? Operators.join(arguments, span)
            : new Unknown(simple, span));
  }

  private static Term collection(List<Term> arguments, Span span) {
    if (arguments.isEmpty() || arguments.get(0) instanceof Term.Literal) {
      return new Items(List.of(), span);
    }
    return arguments.get(0) instanceof Items copied
        ? new Items(copied.list(), span)
        : new Unknown("…", span);
  }

  /** Makes what a static method of the JDK returns; empty when it is none of these. */
  static Optional<Term> factory(
      String type, String method, List<Term> arguments, Branch branch, Span span) {
    String simple = type.substring(type.lastIndexOf('.') + 1);
    if (MAPS.contains(simple) || isMapFactory(method)) {
      return map(method, arguments, branch, span);
    }
    boolean isUnknownCopy =
        COPIES.contains(method) && arguments.stream().anyMatch(Unknown.class::isInstance);
    if (COLLECTIONS.contains(simple) && LIST_FACTORIES.contains(method) && !isUnknownCopy) {
      boolean isWrapped =
          arguments.size() == 1
              && arguments.get(0) instanceof Items
              && !method.startsWith("singleton");
      return Optional.of(
          new Items(isWrapped ? ((Items) arguments.get(0)).list() : present(arguments), span));
    }
    return Optional.empty();
  }

  private static List<Term> present(List<Term> arguments) {
    return arguments.stream().filter(each -> !(each instanceof Term.Absent)).toList();
  }

  private static boolean isMapFactory(String method) {
    return method.equals("singletonMap")
        || method.equals("emptyMap")
        || method.equals("unmodifiableMap");
  }

  /** Puts an entry into a map, which may then have any if the key is not known. */
  static void put(Entries map, Term key, Term value, Branch branch) {
    Operators.text(key)
        .ifPresentOrElse(text -> map.put(text, value, key.span(), branch), map::open);
  }

  private static Optional<Term> map(String method, List<Term> arguments, Branch branch, Span span) {
    Entries map = new Entries(branch, span);
    switch (method) {
      case "of", "singletonMap" -> {
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
          put(map, arguments.get(i), arguments.get(i + 1), branch);
        }
      }
      case "entry" -> {
        return Optional.of(new Items(new ArrayList<>(arguments), span));
      }
      case "ofEntries" -> {
        for (Term argument : arguments) {
          if (argument instanceof Items pair && pair.list().size() == 2) {
            put(map, pair.list().get(0), pair.list().get(1), branch);
          } else {
            map.open();
          }
        }
      }
      case "copyOf", "unmodifiableMap" -> arguments.forEach(other -> map.putAll(other, branch));
      case "emptyMap" -> {}
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(map);
  }
}
