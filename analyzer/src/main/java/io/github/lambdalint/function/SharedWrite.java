package io.github.lambdalint.function;

import io.github.lambdalint.source.Place;

/** Is an assignment to a field that outlives an event, made with no lock held. */
public record SharedWrite(String field, Place place) {}
