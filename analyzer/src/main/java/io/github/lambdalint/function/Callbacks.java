package io.github.lambdalint.function;

import java.util.Set;

/** Knows how library methods call the functions that they are given. */
final class Callbacks {

  private static final Set<String> ONCE_PER_KEY =
      Set.of(
          "computeIfAbsent",
          "compute",
          "merge",
          "updateAndGet",
          "getAndUpdate",
          "accumulateAndGet");
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
    if (ONCE_PER_KEY.contains(method) && receiver == Lifetime.ENVIRONMENT) {
      return Frequency.ONCE_PER_ENVIRONMENT;
    }
    boolean perElement =
        PER_ELEMENT.contains(method) || (onStream && PER_ELEMENT_OF_STREAMS.contains(method));
    return perElement ? Frequency.PER_ITEM : frequency;
  }
}
