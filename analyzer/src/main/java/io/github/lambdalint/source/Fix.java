package io.github.lambdalint.source;

import java.util.List;

/**
 * Is a change that mends what a finding is about.
 *
 * @param description what it does, as an imperative
 * @param isSafe whether all else stays as it is, so that nobody has to look at it first
 * @param edits which only make sense together
 */
public record Fix(String description, boolean isSafe, List<Edit> edits) {

  /** Copies the edits. */
  public Fix {
    edits = List.copyOf(edits);
  }

  /** Makes a fix that nobody has to look at. */
  public static Fix safe(String description, Edit edit) {
    return new Fix(description, true, List.of(edit));
  }
}
