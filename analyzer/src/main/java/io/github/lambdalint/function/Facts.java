package io.github.lambdalint.function;

import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Variable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what one walk learns and the next one uses: types that are instantiated and contents of
 * fields.
 *
 * <p>Facts only grow. When a walk adds none, its result is final.
 */
final class Facts {

  /** Is a field of objects that live so long. */
  private record FieldKey(Variable field, Lifetime owner) {}

  private final Set<SourceType> instantiated = new LinkedHashSet<>();
  private final Map<FieldKey, Provenance> fields = new HashMap<>();
  private final Map<Variable, Set<Evaluation>> sources = new LinkedHashMap<>();
  private final Map<SourceType, Frame> creators = new LinkedHashMap<>();
  private boolean grew;

  void instantiate(SourceType type) {
    grew |= instantiated.add(type);
  }

  Set<SourceType> instantiated() {
    return instantiated;
  }

  void write(Variable field, Lifetime owner, Provenance value) {
    FieldKey key = new FieldKey(field, owner);
    Provenance before = fields.get(key);
    Provenance after = before == null ? value : before.join(value);
    if (!after.equals(before)) {
      fields.put(key, after);
      grew = true;
    }
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

  /** Notes what a lasting or passing holder, such as a collection in a field, is given. */
  void store(Variable field, Lifetime owner, Provenance content) {
    Provenance holder = read(field, owner).orElse(Provenance.closed(owner, Dependence.NONE));
    write(field, owner, holder.holding(content));
  }

  Optional<Provenance> read(Variable field, Lifetime owner) {
    return Optional.ofNullable(fields.get(new FieldKey(field, owner)));
  }

  /** Remembers the frame whose locals an anonymous or local class sees. */
  void create(SourceType type, Frame frame) {
    creators.put(type, frame);
  }

  Optional<Frame> creator(SourceType type) {
    return Optional.ofNullable(creators.get(type));
  }

  /** Says whether anything was learnt since the last call. */
  boolean grew() {
    boolean answer = grew;
    grew = false;
    return answer;
  }
}
