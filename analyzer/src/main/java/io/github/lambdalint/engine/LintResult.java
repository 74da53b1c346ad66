package io.github.lambdalint.engine;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.source.Note;
import java.util.List;

/**
 * Is what a run saw and found, in an order that does not depend on how it ran.
 *
 * @param findings those that stand, by file and place
 * @param suppressed those that the code or a template silences
 * @param functions by name
 * @param rules pages of all that were active, by name
 */
public record LintResult(
    List<Finding> findings,
    List<Suppressed> suppressed,
    List<LambdaFunction> functions,
    List<RulePage> rules,
    Statistics statistics,
    List<Note> notes) {

  /** Is a finding that is silenced, with the reason its author gave, or an empty text. */
  public record Suppressed(Finding finding, String reason) {}

  /**
   * Counts what was looked at.
   *
   * @param filesPresent Java files below the root
   * @param filesRead whose bytes were looked at
   * @param filesParsed whose syntax was read
   * @param templates read as deployment descriptions
   * @param calls reached from handlers
   * @param callsUnresolved of these, calls whose target type is unknown
   */
  public record Statistics(
      int filesPresent,
      int filesRead,
      int filesParsed,
      int templates,
      int calls,
      int callsUnresolved) {}
}
