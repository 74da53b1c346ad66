package io.github.lambdalint.rule;

import io.github.lambdalint.source.Place;

/**
 * Is one fault at one place.
 *
 * @param function name of the function in which it was found
 */
public record Finding(
    RulePage rule, Severity severity, Place at, String message, String function) {}
