package io.github.lambdalint.engine;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.source.Note;
import java.util.Comparator;

/** Holds the orders of results, none of which depends on how a run went. */
final class Order {

  static final Comparator<Finding> FINDINGS =
      Comparator.comparing((Finding finding) -> finding.at().span())
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(Finding::message);
  static final Comparator<Note> NOTES = Comparator.comparing(Note::at).thenComparing(Note::message);
  static final Comparator<LambdaFunction> FUNCTIONS =
      Comparator.comparing(LambdaFunction::name).thenComparing(function -> function.place().span());
  static final Comparator<RulePage> PAGES = Comparator.comparing(RulePage::id);

  private Order() {}
}
