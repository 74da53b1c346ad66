package io.github.lambdalint.rule;

import io.github.lambdalint.source.Span;

/**
 * Is the name of a rule as it stands in a suppression.
 *
 * @param at the comment, annotation or setting
 * @param isIdle whether it is certain to silence nothing
 * @param hasReason whether the author says why
 * @param isShared whether other tools read this kind of suppression too, and know other names
 */
public record SuppressedName(
    Span at, String name, boolean isIdle, boolean hasReason, boolean isShared) {

  /** Copies this name for when not all is known that it could silence. */
  public SuppressedName maybeNeeded() {
    return new SuppressedName(at, name, false, hasReason, isShared);
  }
}
