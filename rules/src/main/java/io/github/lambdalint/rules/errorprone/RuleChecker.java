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
      DiagnosticPosition at = message.target().in(tree);
      if (!suppressedRegions(state).contains(at.getPreferredPosition())) {
        state.reportMatch(buildDescription(at).setMessage(message.text()).build());
      }
    }
    return Description.NO_MATCH;
  }
}
