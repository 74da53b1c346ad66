package io.github.lambdalint.rules.errorprone;

import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.CompilationUnitTree;
import io.github.lambdalint.source.Edit;
import java.util.List;

/**
 * Is what a compilation unit is to tell of a finding.
 *
 * @param edits of the unit that mend it; none if that cannot be done safely
 */
record Message(Target target, String text, List<Edit> edits) {

  /** Offers the edits; nothing if there are none. */
  SuggestedFix fixIn(CompilationUnitTree unit) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    for (Edit edit : edits) {
      Offsets offsets = Offsets.of(edit.span(), unit.getLineMap());
      fix.replace(offsets.start(), offsets.end(), edit.text());
    }
    return fix.build();
  }
}
