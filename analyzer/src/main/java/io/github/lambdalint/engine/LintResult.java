package io.github.lambdalint.engine;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.SuppressedName;
import io.github.lambdalint.source.Note;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Is what a run saw and found, in an order that does not depend on how it ran.
 *
 * @param findings those that stand, by file and place
 * @param suppressed those that the code, a template or the baseline silences
 * @param functions by name
 * @param rules pages of all that were active, by name
 * @param suppressions the names of rules in those that were looked at, used or not
 */
public record LintResult(
    List<Finding> findings,
    List<Suppressed> suppressed,
    List<LambdaFunction> functions,
    List<RulePage> rules,
    Statistics statistics,
    List<Note> notes,
    List<SuppressedName> suppressions) {

  /** Holds the result for a project without suppressions. */
  public LintResult(
      List<Finding> findings,
      List<Suppressed> suppressed,
      List<LambdaFunction> functions,
      List<RulePage> rules,
      Statistics statistics,
      List<Note> notes) {
    this(findings, suppressed, functions, rules, statistics, notes, List.of());
  }

  /**
   * Unites the results of runs over several parts of one project; there must be one.
   *
   * <p>Each run looks at the whole project, so files present and templates are not added up, and
   * files that several runs read may be counted twice.
   */
  public static LintResult union(List<LintResult> parts) {
    return new LintResult(
        Duplicates.unite(all(parts, LintResult::findings)),
        Duplicates.uniteSuppressed(all(parts, LintResult::suppressed).toList()),
        distinct(all(parts, LintResult::functions), LintResult::places)
            .sorted(Order.FUNCTIONS)
            .toList(),
        distinct(all(parts, LintResult::rules), RulePage::id).sorted(Order.PAGES).toList(),
        parts.stream().map(LintResult::statistics).reduce(Statistics::plus).orElseThrow(),
        all(parts, LintResult::notes).distinct().sorted(Order.NOTES).toList(),
        united(all(parts, LintResult::suppressions)));
  }

  /** Copies this result with other notes. */
  public LintResult withNotes(List<Note> others) {
    return new LintResult(
        findings, suppressed, functions, rules, statistics, List.copyOf(others), suppressions);
  }

  /** Copies this result with some findings that still stand silenced. */
  LintResult silencing(Map<Finding, Suppressed> silenced) {
    return new LintResult(
        findings.stream().filter(finding -> !silenced.containsKey(finding)).toList(),
        Stream.concat(suppressed.stream(), silenced.values().stream())
            .sorted(Comparator.comparing(Suppressed::finding, Order.FINDINGS))
            .toList(),
        functions,
        rules,
        statistics,
        notes,
        suppressions);
  }

  /** Copies this result of a part of a project, whose suppressions other parts may need. */
  public LintResult asPart() {
    return new LintResult(
        findings,
        suppressed,
        functions,
        rules,
        statistics,
        notes,
        suppressions.stream().map(SuppressedName::maybeNeeded).toList());
  }

  /** Copies this result with further findings. */
  public LintResult withFindings(List<Finding> more) {
    return new LintResult(
        Stream.concat(findings.stream(), more.stream()).sorted(Order.FINDINGS).toList(),
        suppressed,
        functions,
        rules,
        statistics,
        notes,
        suppressions);
  }

  /** Keeps of each name in a suppression that it may be needed, if that is so in any part. */
  private static List<SuppressedName> united(Stream<SuppressedName> names) {
    Map<List<Object>, SuppressedName> byPlace = new LinkedHashMap<>();
    names.forEach(
        each ->
            byPlace.merge(
                List.of(each.at(), each.name()), each, (one, other) -> one.isIdle() ? other : one));
    return List.copyOf(byPlace.values());
  }

  /** Compares by what tells things apart, since all they hold would take long. */
  private static <T> Stream<T> distinct(Stream<T> things, Function<T, ?> key) {
    Set<Object> seen = new HashSet<>();
    return things.filter(each -> seen.add(key.apply(each)));
  }

  private static List<Object> places(LambdaFunction function) {
    return List.of(
        function.name(),
        function.place().span(),
        function.declaration().map(FunctionDeclaration::span));
  }

  private static <T> Stream<T> all(List<LintResult> parts, Function<LintResult, List<T>> list) {
    return parts.stream().map(list).flatMap(List::stream);
  }

  /** Is a finding that is silenced, with the reason its author gave, or an empty text. */
  public record Suppressed(Finding finding, String reason, Origin origin) {

    /** Says what silences a finding. */
    public enum Origin {
      /** Something in the code or a template. */
      SOURCE,
      /** The baseline. */
      BASELINE,
      /** That none of its lines has changed since a revision. */
      UNCHANGED
    }

    /** Holds a finding that the code or a template silences. */
    public Suppressed(Finding finding, String reason) {
      this(finding, reason, Origin.SOURCE);
    }

    /** Copies what silences for another finding. */
    Suppressed with(Finding other) {
      return new Suppressed(other, reason, origin);
    }
  }

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
      int callsUnresolved) {

    private Statistics plus(Statistics other) {
      int present = Math.max(filesPresent, other.filesPresent);
      return new Statistics(
          present,
          Math.min(present, filesRead + other.filesRead),
          Math.min(present, filesParsed + other.filesParsed),
          Math.max(templates, other.templates),
          calls + other.calls,
          callsUnresolved + other.callsUnresolved);
    }
  }
}
