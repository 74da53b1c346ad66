package io.github.lambdalint.rule;

import io.github.lambdalint.source.Span;

/**
 * Is the name of a rule as it stands in a suppression.
 *
 * @param at the comment, annotation or setting
 * @param isUsed whether it silences a finding
 * @param hasReason whether the author says why
 * @param isShared whether other tools read this kind of suppression too, and know other names
 */
public record SuppressedName(
    Span at, String name, boolean isUsed, boolean hasReason, boolean isShared) {}
