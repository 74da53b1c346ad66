package io.github.lambdalint.function;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is a call as far as the source tells its names.
 *
 * @param owners every qualified name that the type may have on which the call is made, or which is
 *     constructed: the type and its known supertypes; when neither imports nor sources tell its
 *     package, one name for the caller's own package and one for each star import; empty when
 *     nothing is known. Nested types are written with dots
 * @param method {@link #CONSTRUCTOR} for a constructor
 * @param root the first call of the chain that ends here, such as {@code S3Client.builder()} for
 *     {@code build()}; empty when this call begins a chain or the first call is unknown
 * @param added what the project itself says of the call, by the file names of tables
 * @param packageRoots by which tables look up: those of its owners and of the first call's
 */
public record CallShape(
    List<String> owners,
    String method,
    Optional<CallShape> root,
    Map<String, CallTable.Match> added,
    List<String> packageRoots) {

  /** Stands for the method name of a constructor, as in class files. */
  public static final String CONSTRUCTOR = "<init>";

  private CallShape(
      List<String> owners,
      String method,
      Optional<CallShape> root,
      Map<String, CallTable.Match> added) {
    this(List.copyOf(owners), method, root, added, packageRoots(owners, root));
  }

  private static List<String> packageRoots(List<String> owners, Optional<CallShape> first) {
    return Stream.concat(
            owners.stream().map(CallPattern::packageRoot),
            first.stream().flatMap(call -> call.packageRoots().stream()))
        .distinct()
        .toList();
  }

  /** Describes a call that begins a chain. */
  public static CallShape method(List<String> owners, String method) {
    return new CallShape(owners, method, Optional.empty(), Map.of());
  }

  /** Describes the construction of an object. */
  public static CallShape constructor(List<String> types) {
    return method(types, CONSTRUCTOR);
  }

  /** Describes a call that ends a chain which begins with this one. */
  public CallShape chainEnding(List<String> owners, String method) {
    return new CallShape(owners, method, Optional.of(this), Map.of());
  }

  /** Adds what the project itself says of the call. */
  CallShape with(Map<String, CallTable.Match> said) {
    return new CallShape(owners, method, root, Map.copyOf(said), packageRoots);
  }
}
