package io.github.lambdalint.function;

import java.util.Set;

/** Knows how library methods call the functions that they are given. */
final class Callbacks {

  private static final Set<String> UPDATES =
      Set.of(
          "compute",
          "computeIfPresent",
          "merge",
          "updateAndGet",
          "getAndUpdate",
          "accumulateAndGet",
          "getAndAccumulate");
  private static final Set<String> COMBINATIONS =
      Set.of("andThen", "compose", "negate", "and", "or");
  private static final Set<String> FALLBACKS = Set.of("orElseGet", "or", "requireNonNullElseGet");
  private static final Set<String> PER_ELEMENT =
      Set.of(
          "forEach",
          "forEachOrdered",
          "peek",
          "removeIf",
          "replaceAll",
          "mapToObj",
          "mapToInt",
          "mapToLong",
          "flatMap",
          "anyMatch",
          "allMatch",
          "noneMatch",
          "takeWhile",
          "dropWhile",
          "iterate",
          "generate");
  private static final Set<String> PER_ELEMENT_OF_STREAMS =
      Set.of("map", "filter", "collect", "reduce", "sorted");

  private Callbacks() {}

  /**
   * Says whether a method gives the old content of its receiver to a function and keeps its answer.
   */
  static boolean isUpdate(String method) {
    return UPDATES.contains(method);
  }

  /** Says whether a method makes a function of functions without calling them. */
  static boolean isCombination(String method) {
    return COMBINATIONS.contains(method);
  }

  /** Says whether a method asks a function only for what is missing. */
  static boolean isFallback(String method) {
    return FALLBACKS.contains(method);
  }

  /**
   * Tells how often a function runs that is given to a library method.
   *
   * @param frequency of the call itself
   * @param receiver lifetime of the object on which the method is called
   * @param onStream whether that object is a stream or its type is unknown and the chain began with
   *     one
   */
  static Frequency frequency(
      String method, Frequency frequency, Lifetime receiver, boolean onStream) {
    if (!frequency.repeats()) {
      return frequency;
    }
    if (method.equals("computeIfAbsent") && receiver == Lifetime.ENVIRONMENT) {
      return Frequency.ONCE_PER_ENVIRONMENT;
    }
    boolean perElement =
        PER_ELEMENT.contains(method) || (onStream && PER_ELEMENT_OF_STREAMS.contains(method));
    return perElement ? Frequency.PER_ITEM : frequency;
  }
}
