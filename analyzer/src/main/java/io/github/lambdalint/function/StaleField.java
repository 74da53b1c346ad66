package io.github.lambdalint.function;

import io.github.lambdalint.source.Place;

/**
 * Is a field that keeps data of an event although its object outlives the event.
 *
 * @param write where it gets the data
 * @param read where a path finds it that has not set it for its own event
 */
public record StaleField(String name, Place write, Place read) {}
