package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Is what names mean at one place.
 *
 * @param names of this place alone: {@code each}, {@code count}, names of loops
 */
record Scope(ModuleInstance module, Map<String, Value> names) {

  /** Returns the value of a name of this place alone. */
  Optional<Value> get(String name) {
    return Optional.ofNullable(names.get(name));
  }

  /** Copies this scope with one more name. */
  Scope with(String name, Value value) {
    Map<String, Value> more = new HashMap<>(names);
    more.put(name, value);
    return new Scope(module, more);
  }
}
