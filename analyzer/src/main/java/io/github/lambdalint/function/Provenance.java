package io.github.lambdalint.function;

import io.github.lambdalint.source.SourceType;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Is what is known of a value before it exists.
 *
 * @param lifetime of the object that it is
 * @param fromEvent whether it may depend on the event or the context of an invocation
 * @param types the types of the sources that it, or what it holds, may have; empty when unknown,
 *     {@link #MOST_ALTERNATIVES} when there are too many
 * @param closures the lambdas and method references that it may be or hold
 */
record Provenance(
    Lifetime lifetime, boolean fromEvent, Set<SourceType> types, Set<Closure> closures) {

  static final int MOST_ALTERNATIVES = 40;

  static final Provenance LASTING = new Provenance(Lifetime.ENVIRONMENT, false, Set.of(), Set.of());
  static final Provenance PASSING = new Provenance(Lifetime.INVOCATION, false, Set.of(), Set.of());
  static final Provenance EVENT = new Provenance(Lifetime.INVOCATION, true, Set.of(), Set.of());

  static Provenance of(Lifetime lifetime, boolean fromEvent) {
    return new Provenance(lifetime, fromEvent, Set.of(), Set.of());
  }

  /** Copies this for an object of one type. */
  Provenance of(SourceType type) {
    return new Provenance(lifetime, fromEvent, Set.of(type), closures);
  }

  /** Copies this with another lifetime. */
  Provenance living(Lifetime other) {
    return lifetime == other ? this : new Provenance(other, fromEvent, types, closures);
  }

  /** Copies this for an object that also holds {@code content}. */
  Provenance holding(Provenance content) {
    return content.types.isEmpty() && content.closures.isEmpty()
        ? this
        : new Provenance(
            lifetime, fromEvent, union(types, content.types), union(closures, content.closures));
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

  /** Forgets types and closures. */
  Provenance widened() {
    return of(lifetime, fromEvent);
  }

  /** Says whether the types are all that the value may have. */
  boolean isExact() {
    return !types.isEmpty() && types.size() < MOST_ALTERNATIVES;
  }

  private static <T> Set<T> union(Set<T> a, Set<T> b) {
    if (b.isEmpty() || a.equals(b)) {
      return a;
    }
    if (a.isEmpty()) {
      return b;
    }
    Set<T> both = new LinkedHashSet<>(a);
    for (T each : b) {
      if (both.size() < MOST_ALTERNATIVES) { // sets must only grow, or no walk is the last
        both.add(each);
      }
    }
    return both;
  }
}
