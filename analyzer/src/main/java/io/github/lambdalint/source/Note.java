package io.github.lambdalint.source;

/** Tells the user of something that could not be read or analysed, without being a finding. */
public record Note(Span at, String message) {}
