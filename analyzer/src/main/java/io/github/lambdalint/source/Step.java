package io.github.lambdalint.source;

/** Names one station of a way through the code or the templates. */
public record Step(String label, Span span) {}
