package io.github.lambdalint.function;

import io.github.lambdalint.source.SourceType;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Is what is known of a value before it exists.
 *
 * @param lifetime of the object that it is
 * @param fromEvent whether it may depend on the event or the context of an invocation
 * @param types the exact types of the sources that it may have; empty when others are possible
 * @param closures the lambdas and method references that it may be
 */
record Provenance(
    Lifetime lifetime, boolean fromEvent, Set<SourceType> types, Set<Closure> closures) {

  private static final int MOST_ALTERNATIVES = 12;

  static final Provenance LASTING = new Provenance(Lifetime.ENVIRONMENT, false, Set.of(), Set.of());
  static final Provenance PASSING = new Provenance(Lifetime.INVOCATION, false, Set.of(), Set.of());
  static final Provenance EVENT = new Provenance(Lifetime.INVOCATION, true, Set.of(), Set.of());

  static Provenance of(Lifetime lifetime, boolean fromEvent) {
    return new Provenance(lifetime, fromEvent, Set.of(), Set.of());
  }

  Provenance join(Provenance other) {
    return equals(other)
        ? this
        : new Provenance(
            lifetime.shorter(other.lifetime),
            fromEvent || other.fromEvent,
            union(types, other.types),
            union(closures, other.closures));
  }

  /** Forgets types and closures, so that recursion ends. */
  Provenance widened() {
    return of(lifetime, fromEvent);
  }

  private static <T> Set<T> union(Set<T> a, Set<T> b) {
    if (b.isEmpty() || a.equals(b)) {
      return a;
    }
    Set<T> both = new LinkedHashSet<>(a);
    both.addAll(b);
    return both.size() > MOST_ALTERNATIVES ? Set.of() : both;
  }
}
