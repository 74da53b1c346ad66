package io.github.lambdalint.function;

import io.github.lambdalint.source.SourceType;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Is what is known of a value before it exists.
 *
 * @param lifetime of the object that it is
 * @param dependence whether it depends on the event or the context of an invocation
 * @param types the types of the sources that it, or what it holds, may have; {@link
 *     #MOST_ALTERNATIVES} when there are too many
 * @param isOpen whether it may have types of the sources that {@code types} leaves out
 * @param closures the lambdas and method references that it may be or hold
 */
record Provenance(
    Lifetime lifetime,
    Dependence dependence,
    Set<SourceType> types,
    boolean isOpen,
    Set<Closure> closures) {

  static final int MOST_ALTERNATIVES = 40;

  /** Adds nothing to what it is joined with, as {@code null} does. */
  static final Provenance NOTHING = closed(Lifetime.ENVIRONMENT, Dependence.NONE);

  static final Provenance LASTING = of(Lifetime.ENVIRONMENT, Dependence.NONE);
  static final Provenance PASSING = of(Lifetime.INVOCATION, Dependence.NONE);

  /** Stands for what a library calls back with: its own objects, or what it had of the event. */
  static final Provenance GIVEN = of(Lifetime.INVOCATION, Dependence.UNKNOWN);

  static final Provenance EVENT = of(Lifetime.INVOCATION, Dependence.EVENT);

  /** Stands for a value that was not followed far enough. */
  static final Provenance UNKNOWN = of(Lifetime.ENVIRONMENT, Dependence.UNKNOWN);

  /** Describes a value of any type. */
  static Provenance of(Lifetime lifetime, Dependence dependence) {
    return new Provenance(lifetime, dependence, Set.of(), true, Set.of());
  }

  /** Describes a value that has no type of the sources, unless it is found to hold one. */
  static Provenance closed(Lifetime lifetime, Dependence dependence) {
    return new Provenance(lifetime, dependence, Set.of(), false, Set.of());
  }

  /** Copies this for an object of one type. */
  Provenance of(SourceType type) {
    return new Provenance(lifetime, dependence, Set.of(type), false, closures);
  }

  /** Copies this with another lifetime. */
  Provenance living(Lifetime other) {
    return lifetime == other ? this : new Provenance(other, dependence, types, isOpen, closures);
  }

  /** Copies this for a value that depends on more. */
  Provenance depending(Dependence more) {
    Dependence both = dependence.join(more);
    return both == dependence ? this : new Provenance(lifetime, both, types, isOpen, closures);
  }

  /** Copies this for an object that also holds {@code content}. */
  Provenance holding(Provenance content) {
    return content.types.isEmpty() && content.closures.isEmpty()
        ? this
        : new Provenance(
            lifetime,
            dependence,
            union(types, content.types),
            isOpen,
            union(closures, content.closures));
  }

  Provenance join(Provenance other) {
    return equals(other)
        ? this
        : new Provenance(
            lifetime.shorter(other.lifetime),
            dependence.join(other.dependence),
            union(types, other.types),
            isOpen || other.isOpen,
            union(closures, other.closures));
  }

  /** Forgets types and closures. */
  Provenance widened() {
    return of(lifetime, dependence);
  }

  boolean fromEvent() {
    return dependence == Dependence.EVENT;
  }

  /** Says whether the types are all that the value may have. */
  boolean isExact() {
    return !isOpen && !types.isEmpty() && types.size() < MOST_ALTERNATIVES;
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
