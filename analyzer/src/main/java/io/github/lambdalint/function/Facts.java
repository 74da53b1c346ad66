package io.github.lambdalint.function;

import io.github.lambdalint.source.Hierarchy;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Variable;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what walks learn of the whole program: types that are instantiated, contents of fields,
 * and where objects are made that see the locals around them.
 *
 * <p>A walk that asks for a fact before it is learnt has used too little. One that did not is
 * final: another one would get the same answers.
 */
final class Facts {

  /** Is what a walk asks for. */
  private sealed interface Question {}

  /** Asks for what is in a field of objects that live so long. */
  private record ContentOf(Variable field, Lifetime owner) implements Question {}

  /** Asks for the instantiated types among the subtypes of a type. */
  private record SubtypesOf(SourceType type) implements Question {}

  /** Asks for the frame in which an object is made. */
  private record CreatorOf(SourceType type) implements Question {}

  private final Hierarchy hierarchy;
  private final Set<SourceType> instantiated = new LinkedHashSet<>();
  private final Map<SourceType, Set<SourceType>> subtypes = new HashMap<>();
  private final Map<ContentOf, Provenance> fields = new HashMap<>();
  private final Map<Variable, Set<Evaluation>> sources = new LinkedHashMap<>();
  private final Map<SourceType, Frame> creators = new HashMap<>();
  private final Set<SourceType> created = new HashSet<>();
  private final Set<Question> asked = new HashSet<>();
  private boolean isOutdated;

  Facts(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** Begins a walk, for which all that earlier ones learnt counts from the start. */
  void beginWalk() {
    created.clear();
    asked.clear();
    isOutdated = false;
  }

  /** Says whether this walk asked for something before it was learnt. */
  boolean isOutdated() {
    return isOutdated;
  }

  private void learn(Question question) {
    isOutdated |= asked.contains(question);
  }

  void instantiate(SourceType type) {
    if (instantiated.add(type)) {
      for (SourceType each : hierarchy.withSupertypes(type).toList()) {
        subtypes.computeIfAbsent(each, key -> new LinkedHashSet<>()).add(type);
        learn(new SubtypesOf(each));
      }
    }
  }

  /** Lists what was instantiated so far. */
  List<SourceType> instantiated() {
    return List.copyOf(instantiated);
  }

  /** Lists the instantiated types that are {@code type} or a subtype of it. */
  Set<SourceType> instantiated(SourceType type) {
    asked.add(new SubtypesOf(type));
    return Collections.unmodifiableSet(subtypes.getOrDefault(type, Set.of()));
  }

  void write(Variable field, Lifetime owner, Provenance value) {
    ContentOf key = new ContentOf(field, owner);
    Provenance before = fields.get(key);
    Provenance after = before == null ? value : before.join(value);
    if (!after.equals(before)) {
      fields.put(key, after);
      if (!seen(after, owner).equals(seen(before, owner))) {
        learn(key);
      }
    }
  }

  /** Tells what is read from a field; what nothing is known of is taken for a part of its owner. */
  private static Provenance seen(Provenance content, Lifetime owner) {
    return content == null
        ? Provenance.closed(owner, Dependence.NONE)
        : content.living(owner.shorter(content.lifetime()));
  }

  /** Notes what a lasting or passing holder, such as a collection in a field, is given. */
  void store(Variable field, Lifetime owner, Provenance content) {
    Provenance holder =
        fields.getOrDefault(new ContentOf(field, owner), Provenance.closed(owner, Dependence.NONE));
    write(field, owner, holder.holding(content));
  }

  /** Tells what is in a field. */
  Provenance read(Variable field, Lifetime owner) {
    ContentOf key = new ContentOf(field, owner);
    asked.add(key);
    return seen(fields.get(key), owner);
  }

  /** Remembers of what a field gets its content. */
  void source(Variable field, Evaluation source) {
    sources.computeIfAbsent(field, key -> new LinkedHashSet<>()).add(source);
  }

  /** Lists the fields that get any content. */
  Set<Variable> assigned() {
    return sources.keySet();
  }

  Set<Evaluation> sources(Variable field) {
    return sources.getOrDefault(field, Set.of());
  }

  /** Remembers the frame, the first of a walk, whose locals an anonymous or local class sees. */
  void create(SourceType type, Frame frame) {
    if (created.add(type) && creators.put(type, frame) != frame) {
      learn(new CreatorOf(type));
    }
  }

  Optional<Frame> creator(SourceType type) {
    asked.add(new CreatorOf(type));
    return Optional.ofNullable(creators.get(type));
  }
}
