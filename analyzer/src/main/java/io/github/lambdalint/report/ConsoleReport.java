package io.github.lambdalint.report;

import static java.util.stream.Collectors.toList;

import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.engine.LintResult.Statistics;
import io.github.lambdalint.engine.LintResult.Suppressed.Origin;
import io.github.lambdalint.function.Handler;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what a run saw and found as lines for people. */
public final class ConsoleReport {

  private static final String INDENT = "    ";

  /** One call in so many is of an unknown type in most projects. */
  private static final int MANY_UNKNOWN = 10;

  /** Of more functions than these a line names only the first ones. */
  private static final int MANY_FUNCTIONS = 8;

  private ConsoleReport() {}

  /**
   * Tells in a line of each function what invokes it, what becomes of an event that fails, and
   * where the function is if others are called so.
   */
  public static List<ConsoleLine> functions(LintResult result) {
    Map<String, Long> names =
        result.functions().stream()
            .collect(Collectors.groupingBy(LambdaFunction::name, Collectors.counting()));
    return result.functions().stream()
        .map(
            function ->
                describe(function)
                    + (names.get(function.name()) == 1
                        ? ""
                        : ", " + place(whereDeclared(function).span())))
        .map(text -> new ConsoleLine(Severity.INFO, text))
        .toList();
  }

  /**
   * Tells each finding with the way from the handler and its remedy, then what could not be read.
   */
  public static List<ConsoleLine> findings(LintResult result) {
    List<ConsoleLine> lines = new ArrayList<>();
    for (Finding finding : result.findings()) {
      describe(finding).forEach(text -> lines.add(new ConsoleLine(finding.severity(), text)));
    }
    for (Note note : result.notes()) {
      lines.add(new ConsoleLine(Severity.WARNING, place(note.at()) + " " + note.message()));
    }
    return List.copyOf(lines);
  }

  /** Tells how much was looked at, and loudly when it was no function. */
  public static List<ConsoleLine> lookedAt(LintResult result) {
    ConsoleLine numbers = new ConsoleLine(Severity.INFO, coverage(result));
    return result.functions().isEmpty()
        ? List.of(new ConsoleLine(Severity.WARNING, nothingFound(result.statistics())), numbers)
        : List.of(numbers);
  }

  /** Tells how much was looked at and how many findings each rule has. */
  public static List<ConsoleLine> summary(LintResult result) {
    List<ConsoleLine> lines = new ArrayList<>(lookedAt(result));
    lines.add(new ConsoleLine(worst(result.findings()), counts(result)));
    lines.addAll(byRule(result.findings()));
    return List.copyOf(lines);
  }

  /** Prefers the declaration, since two of them can share one handler. */
  public static Place whereDeclared(LambdaFunction function) {
    return function.declaration().<Place>map(Function.identity()).orElseGet(function::place);
  }

  private static String describe(LambdaFunction function) {
    String handler =
        function
            .handler()
            .map(Handler::simpleClassName)
            .filter(name -> !function.name().endsWith(name))
            .map(name -> " (" + name + ")")
            .orElse("");
    String sources =
        function.invocations().isEmpty()
            ? noSource(function)
            : function.invocations().stream()
                .map(ConsoleReport::describe)
                .distinct()
                .collect(Collectors.joining(", "));
    return function.name() + handler + ": " + sources;
  }

  /** Tells why nothing is known to invoke {@code function}. */
  public static String noSource(LambdaFunction function) {
    return function.declaration().isEmpty()
        ? "declared in no template"
        : "no event source declared";
  }

  /** Names the source and, where the template decides on it, the fate of a failing event. */
  private static String describe(Invocation invocation) {
    return invocation.fate().decisions().isEmpty()
        ? invocation.describe()
        : "%s (%s)".formatted(invocation.name(), invocation.fate().describe());
  }

  private static List<String> describe(Finding finding) {
    String first =
        "%s [%s] %s".formatted(place(finding.at().span()), finding.rule().id(), finding.message());
    return Stream.concat(Stream.of(first), explanation(finding).stream().map(line -> INDENT + line))
        .toList();
  }

  /** Tells the way from the handler to a finding, what makes it true, and its remedy. */
  public static List<String> explanation(Finding finding) {
    List<String> lines = new ArrayList<>();
    if (finding.at().trail().size() > 1) {
      lines.add("reached from: " + trail(finding.at().trail()));
    }
    for (Step step : finding.at().related()) {
      lines.add(step.label() + ": " + place(step.span()));
    }
    if (finding.functions().size() > 1) {
      lines.add("in %s".formatted(functions(finding.functions())));
    }
    if (finding.severity() != finding.severityOfRule()) {
      Levels.reason(finding).ifPresent(reason -> lines.add("level: " + reason));
    }
    lines.add("help: " + finding.help());
    return lines;
  }

  /** Names functions, of many the first ones. */
  private static String functions(List<String> names) {
    int told = names.size() > MANY_FUNCTIONS ? MANY_FUNCTIONS - 1 : names.size();
    return "%d functions: %s%s"
        .formatted(
            names.size(),
            String.join(", ", names.subList(0, told)),
            told < names.size() ? " and %d more".formatted(names.size() - told) : "");
  }

  private static String trail(List<Step> steps) {
    return steps.stream()
        .map(step -> "%s (%d)".formatted(step.label(), step.span().line()))
        .collect(Collectors.joining(" > "));
  }

  /** Writes a place in the only form that IntelliJ links behind any word for a level. */
  public static String place(Span span) {
    return "%s:[%d,%d]".formatted(span.file().toAbsolutePath(), span.line(), span.column());
  }

  private static String nothingFound(Statistics statistics) {
    return "no Lambda handler found: no function in %s and %s"
        .formatted(
            count(statistics.filesPresent(), "Java file"),
            count(statistics.templates(), "template"));
  }

  /** Tells how much was looked at. */
  public static String coverage(LintResult result) {
    Statistics statistics = result.statistics();
    return "%s, %s: parsed %d of %s%s"
        .formatted(
            count(result.functions().size(), "function"),
            count(statistics.templates(), "template"),
            statistics.filesParsed(),
            count(statistics.filesPresent(), "Java file"),
            unknown(statistics));
  }

  /** Tells how much could not be followed, and the remedy when that is more than the usual. */
  private static String unknown(Statistics statistics) {
    int calls = statistics.callsUnresolved();
    String remedy =
        calls > statistics.calls() / MANY_UNKNOWN
            ? " (libraries are known through a POM, generated sources after a build)"
            : "";
    return calls == 0
        ? ""
        : "; %d of %s go to unknown types%s"
            .formatted(calls, count(statistics.calls(), "call"), remedy);
  }

  private static String counts(LintResult result) {
    Map<Severity, Long> levels =
        result.findings().stream()
            .collect(Collectors.groupingBy(Finding::severity, TreeMap::new, Collectors.counting()));
    String byLevel =
        Levels.WORST_FIRST.stream()
            .flatMap(
                level ->
                    Optional.ofNullable(levels.get(level)).stream()
                        .map(number -> amount(number, level)))
            .collect(Collectors.joining(", "));
    String suppressed =
        silenced(result, Origin.SOURCE, "suppressed")
            + silenced(result, Origin.BASELINE, "in the baseline")
            + silenced(result, Origin.UNCHANGED, "on unchanged lines");
    return byLevel.isEmpty()
        ? "no findings" + suppressed
        : "%s: %s%s".formatted(count(result.findings().size(), "finding"), byLevel, suppressed);
  }

  private static String silenced(LintResult result, Origin origin, String word) {
    long number = result.suppressed().stream().filter(each -> each.origin() == origin).count();
    return number == 0 ? "" : ", %d %s".formatted(number, word);
  }

  private static String amount(long number, Severity level) {
    return level == Severity.INFO ? number + " info" : count(number, Levels.word(level));
  }

  private static List<ConsoleLine> byRule(List<Finding> findings) {
    Map<String, List<Finding>> rules =
        findings.stream()
            .collect(Collectors.groupingBy(finding -> finding.rule().id(), TreeMap::new, toList()));
    int width = rules.keySet().stream().mapToInt(String::length).max().orElse(0);
    return rules.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, List<Finding>> rule) -> worst(rule.getValue()))
                .thenComparing(rule -> rule.getValue().size())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        // All at one level, since what Maven writes before a line would shift the columns.
        .map(
            rule ->
                new ConsoleLine(
                    Severity.INFO,
                    ("  %-7s  %-" + width + "s %5d")
                        .formatted(
                            Levels.word(worst(rule.getValue())),
                            rule.getKey(),
                            rule.getValue().size())))
        .toList();
  }

  private static Severity worst(List<Finding> findings) {
    return findings.stream()
        .map(Finding::severity)
        .max(Comparator.naturalOrder())
        .orElse(Severity.INFO);
  }

  private static String count(long number, String noun) {
    return "%d %s%s".formatted(number, noun, number == 1 ? "" : "s");
  }
}
