package io.github.lambdalint.function;

import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import java.util.Optional;

/**
 * Is a class of which Lambda or a framework makes an object, with the method of it that an event
 * reaches first.
 *
 * @param method empty for a class that is only made
 * @param returnsFunction whether the method runs in Init and returns what is called with each event
 * @param lifetime of the object
 */
record EntryPoint(
    SourceType type, Optional<SourceMethod> method, boolean returnsFunction, Lifetime lifetime) {

  static EntryPoint calling(SourceType type, SourceMethod method) {
    return new EntryPoint(type, Optional.of(method), false, Lifetime.ENVIRONMENT);
  }

  static EntryPoint making(SourceType type) {
    return new EntryPoint(type, Optional.empty(), false, Lifetime.ENVIRONMENT);
  }

  /** Says that events reach the function which the method returns. */
  EntryPoint returning() {
    return new EntryPoint(type, method, true, lifetime);
  }

  /** Says that all events get the same object. */
  EntryPoint kept() {
    return new EntryPoint(type, method, returnsFunction, Lifetime.ENVIRONMENT);
  }

  /** Says that each event gets an object of its own. */
  EntryPoint perRequest() {
    return new EntryPoint(type, method, returnsFunction, Lifetime.INVOCATION);
  }
}
