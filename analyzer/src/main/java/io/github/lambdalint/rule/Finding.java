package io.github.lambdalint.rule;

import io.github.lambdalint.source.Place;
import java.util.List;

/**
 * Is one fault at one place.
 *
 * @param functions names of the functions in which it was found, sorted; the trail of {@code at}
 *     leads from the handler of the first
 */
public record Finding(
    RulePage rule, Severity severity, Place at, String message, List<String> functions) {}
