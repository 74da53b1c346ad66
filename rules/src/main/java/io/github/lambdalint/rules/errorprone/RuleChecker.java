package io.github.lambdalint.rules.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.util.JCDiagnostic.DiagnosticPosition;

/** Reports in each compilation unit what the rule of its name found there. */
abstract class RuleChecker extends BugChecker implements CompilationUnitTreeMatcher {

  private static final long serialVersionUID = 1;

  @Override
  public final Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
    for (Message message : CompilationFindings.of(tree, state).in(tree, canonicalName())) {
      report(message, tree, state);
    }
    return Description.NO_MATCH;
  }

  private void report(Message message, CompilationUnitTree tree, VisitorState state) {
    try {
      DiagnosticPosition at = message.target().in(tree);
      if (!suppressedRegions(state).contains(at.getPreferredPosition())) {
        state.reportMatch(
            buildDescription(at).setMessage(message.text()).addFix(message.fixIn(tree)).build());
      }
    } catch (IndexOutOfBoundsException e) {
      // An editor gave javac another text than that of the file, in which the place is no more.
    }
  }
}
