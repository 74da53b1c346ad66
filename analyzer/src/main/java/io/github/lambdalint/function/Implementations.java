package io.github.lambdalint.function;

import io.github.lambdalint.source.Hierarchy;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Sources;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Finds the concrete classes of the sources nearby that implement a type, for objects that a
 * container makes; thread-safe.
 */
final class Implementations {

  private static final int MOST = 8;

  private final Sources sources;
  private final Hierarchy hierarchy;
  private final Map<SourceType, Set<SourceType>> known = new ConcurrentHashMap<>();

  Implementations(Sources sources, Hierarchy hierarchy) {
    this.sources = sources;
    this.hierarchy = hierarchy;
  }

  /** Returns the implementations; none when there are too many to mean something. */
  Set<SourceType> of(SourceType type) {
    Set<SourceType> found = known.get(type);
    if (found == null) {
      found =
          sources.mentioningAsSupertype(type).stream()
              .flatMap(file -> sources.types(file).stream())
              .filter(SourceType::isConcrete)
              .filter(each -> hierarchy.withSupertypes(each).anyMatch(type::equals))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      found = found.size() > MOST ? Set.of() : found;
      known.put(type, found);
    }
    return found;
  }
}
