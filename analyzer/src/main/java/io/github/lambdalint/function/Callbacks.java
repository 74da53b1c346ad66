package io.github.lambdalint.function;

import com.github.javaparser.ast.expr.MethodCallExpr;

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
   * @param frequency of the call itself, which gives the function to the method
   * @param receiver lifetime of the object on which the method is called
   * @param onStream whether that object is known to be a stream
   */
  static Frequency frequency(
      MethodCallExpr call, Frequency frequency, Lifetime receiver, boolean onStream) {
    if (!frequency.repeats()) {
      return frequency;
    }
    String method = call.getNameAsString();
    boolean isKeyed = MethodNames.KEYED.contains(method) && call.getArguments().size() == 2;
    if (isKeyed && receiver == Lifetime.ENVIRONMENT) {
      return Frequency.ONCE_PER_ENVIRONMENT;
    }
    boolean perElement =
        MethodNames.PER_ELEMENT.contains(method)
            || (onStream && MethodNames.PER_ELEMENT_OF_STREAM.contains(method));
    return perElement ? Frequency.PER_ITEM : frequency;
  }
}
