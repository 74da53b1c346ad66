package io.github.lambdalint.function;

/** Knows how library methods call the functions that they are given. */
final class Callbacks {

  private Callbacks() {}

  /**
   * Says whether a method gives the old content of its receiver to a function and keeps its answer.
   */
  static boolean isUpdate(String method) {
    return MethodNames.UPDATES.contains(method);
  }

  /** Says whether a method makes a function of functions without calling them. */
  static boolean isCombination(String method) {
    return MethodNames.COMBINATIONS.contains(method);
  }

  /** Says whether a method asks a function only for what is missing. */
  static boolean isFallback(String method) {
    return MethodNames.FALLBACKS.contains(method);
  }

  /**
   * Tells how often a function runs that is given to a library method.
   *
   * @param frequency of the call itself
   * @param receiver lifetime of the object on which the method is called
   * @param onStream whether that object is known to be a stream
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
        MethodNames.PER_ELEMENT.contains(method)
            || (onStream && MethodNames.PER_ELEMENT_OF_STREAM.contains(method));
    return perElement ? Frequency.PER_ITEM : frequency;
  }
}
