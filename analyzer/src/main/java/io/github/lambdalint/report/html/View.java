package io.github.lambdalint.report.html;

import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.report.ConsoleReport;
import io.github.lambdalint.report.Moment;
import io.github.lambdalint.report.Moments;
import io.github.lambdalint.report.RelativePath;
import io.github.lambdalint.report.SourceLines;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.source.Span;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Shows a result as the page needs it: what belongs to a function, and under which names. */
final class View {

  private final LintResult result;
  private final Path root;
  private final Moments moments;
  private final SourceLines lines = new SourceLines();
  private final IdentityHashMap<Finding, Integer> numbers = new IdentityHashMap<>();
  private final IdentityHashMap<Finding, LambdaFunction> homes = new IdentityHashMap<>();
  private final IdentityHashMap<LambdaFunction, List<Finding>> findings = new IdentityHashMap<>();
  private final List<LambdaFunction> functions;

  View(LintResult result, Path root) {
    this.result = result;
    this.root = root;
    this.moments = new Moments(result);
    IntStream.range(0, result.findings().size())
        .forEach(index -> numbers.put(result.findings().get(index), index + 1));
    result.findings().forEach(finding -> home(finding).ifPresent(home -> homes.put(finding, home)));
    result.functions().forEach(function -> findings.put(function, belongingTo(function)));
    this.functions =
        result.functions().stream()
            .sorted(
                Comparator.comparing((LambdaFunction each) -> count(each, Severity.ERROR))
                    .thenComparing(each -> count(each, Severity.WARNING))
                    .thenComparing(each -> count(each, Severity.INFO))
                    .reversed())
            .toList();
  }

  LintResult result() {
    return result;
  }

  SourceLines lines() {
    return lines;
  }

  /** Names a finding within the page. */
  String id(Finding finding) {
    return "finding-" + numbers.get(finding);
  }

  /** Names a function within the page. */
  String id(LambdaFunction function) {
    return "function-" + (result.functions().indexOf(function) + 1);
  }

  /** Lists the functions, those with most of the worst findings first. */
  List<LambdaFunction> functions() {
    return functions;
  }

  private long count(LambdaFunction function, Severity level) {
    return of(function).stream().filter(finding -> finding.severity() == level).count();
  }

  /** Says whether another function has the same name. */
  boolean isAmbiguous(LambdaFunction function) {
    return result.functions().stream().filter(each -> each.name().equals(function.name())).count()
        > 1;
  }

  /** Names a function so that no other is meant. */
  String label(LambdaFunction function) {
    return isAmbiguous(function)
        ? "%s, %s".formatted(function.name(), place(function))
        : function.name();
  }

  /** Lists the findings that are shown with {@code function}, worst first. */
  List<Finding> shownWith(LambdaFunction function) {
    return sorted(result.findings().stream().filter(each -> homes.get(each) == function));
  }

  /** Lists the findings that belong to {@code function}, wherever they are shown. */
  List<Finding> of(LambdaFunction function) {
    return findings.get(function);
  }

  private List<Finding> belongingTo(LambdaFunction function) {
    return sorted(
        result.findings().stream()
            .filter(each -> homes.get(each) == function || isShared(each, function)));
  }

  /** Lists the findings that belong to no function. */
  List<Finding> ofNoFunction() {
    return sorted(result.findings().stream().filter(each -> !homes.containsKey(each)));
  }

  /** Lists the functions that a finding names. */
  List<LambdaFunction> functions(Finding finding) {
    return result.functions().stream()
        .filter(each -> homes.get(finding) == each || isShared(finding, each))
        .toList();
  }

  Moment moment(Finding finding) {
    return moments.of(finding);
  }

  /** Writes a file as people name it, relative to the project. */
  String file(Span span) {
    return RelativePath.of(root, span.file());
  }

  String place(Span span) {
    return file(span) + ":" + span.line();
  }

  /** Tells where a function is declared, or else written. */
  String place(LambdaFunction function) {
    return place(ConsoleReport.whereDeclared(function).span());
  }

  /**
   * Says whether a finding of several functions is shown with another one than {@code function}.
   */
  private boolean isShared(Finding finding, LambdaFunction function) {
    return finding.functions().contains(function.name())
        && homes.containsKey(finding)
        && !homes.get(finding).name().equals(function.name());
  }

  /** Chooses among functions, of which two can have one name, the one that a finding is in. */
  private Optional<LambdaFunction> home(Finding finding) {
    return result.functions().stream()
        .filter(function -> finding.functions().contains(function.name()))
        .max(
            Comparator.comparing((LambdaFunction function) -> nearness(function, finding))
                .thenComparing(Comparator.comparing(LambdaFunction::name).reversed()));
  }

  private static int nearness(LambdaFunction function, Finding finding) {
    Span at = finding.at().span();
    if (!function.phases(at).isEmpty()) {
      return Integer.MAX_VALUE;
    }
    Span declared = ConsoleReport.whereDeclared(function).span();
    return declared.file().equals(at.file()) && declared.line() <= at.line() ? declared.line() : 0;
  }

  private static List<Finding> sorted(Stream<Finding> findings) {
    return findings.sorted(Comparator.comparing(Finding::severity).reversed()).toList();
  }
}
