package software.amazon.lambda.powertools.idempotency;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.function.Function;

/**
 * Stands in for the class of Powertools, for examples on pages. The library itself brings AspectJ,
 * which the build does not need.
 */
public final class Idempotency {

  private Idempotency() {}

  /** Does nothing. */
  public static void registerLambdaContext(Context context) {}

  /** Runs {@code function}. */
  public static <T, R> R makeIdempotent(Function<T, R> function, T argument, Class<R> type) {
    return function.apply(argument);
  }
}
