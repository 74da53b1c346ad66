package io.github.lambdalint.report;

import static java.util.stream.Collectors.joining;

import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.function.Handler;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Decision;
import io.github.lambdalint.invocation.End;
import io.github.lambdalint.invocation.Failure;
import io.github.lambdalint.invocation.Fate;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells people, function by function, what invokes it and what becomes of an event that fails. */
public final class FunctionBlocks {

  private static final String SOURCE = "    ";
  private static final String FATE = "        %-9s %s";

  private FunctionBlocks() {}

  /** Writes a block of lines for each function, and one for those that are alike. */
  public static List<ConsoleLine> of(LintResult result) {
    Map<List<Object>, List<LambdaFunction>> alike = new LinkedHashMap<>();
    for (LambdaFunction function : result.functions()) {
      alike
          .computeIfAbsent(List.of(handler(function), body(function)), key -> new ArrayList<>())
          .add(function);
    }
    return alike.values().stream()
        .flatMap(FunctionBlocks::block)
        .map(line -> new ConsoleLine(Severity.INFO, line))
        .toList();
  }

  private static Stream<String> block(List<LambdaFunction> alike) {
    LambdaFunction first = alike.get(0);
    return Stream.of(
            Stream.of(first.name() + handler(first) + ", " + places(first)),
            alike.stream().skip(1).map(other -> "likewise " + other.name() + ", " + places(other)),
            body(first).stream())
        .flatMap(lines -> lines);
  }

  /** Names the class, or what a template says when its class is not among the sources. */
  private static String handler(LambdaFunction function) {
    return function
        .handler()
        .map(Handler::className)
        .filter(name -> !name.equals(function.name()))
        .or(() -> absentHandler(function).map("%s: not in the Java sources"::formatted))
        .map(" (%s)"::formatted)
        .orElse("");
  }

  private static Optional<String> absentHandler(LambdaFunction function) {
    return function.handler().isPresent()
        ? Optional.empty()
        : function.declaration().flatMap(declared -> declared.property("Handler").text());
  }

  private static String places(LambdaFunction function) {
    return ConsoleReport.place(ConsoleReport.whereDeclared(function).span())
        + function.declaration().stream()
            .flatMap(declaration -> declaration.resource().calls().stream())
            .map(call -> ", used in " + ConsoleReport.place(call))
            .collect(joining());
  }

  /** Tells the sources; those whose failing events fare alike stand above one fate. */
  private static List<String> body(LambdaFunction function) {
    if (function.invocations().isEmpty()) {
      return List.of(SOURCE + ConsoleReport.noSource(function));
    }
    Map<List<String>, List<String>> titles = new LinkedHashMap<>();
    for (Invocation invocation : function.invocations()) {
      titles
          .computeIfAbsent(describe(invocation.fate(), function), fate -> new ArrayList<>())
          .add(SOURCE + title(invocation, function));
    }
    return titles.entrySet().stream()
        .flatMap(each -> Stream.concat(each.getValue().stream(), each.getKey().stream()))
        .toList();
  }

  /** Tells a source that is declared twice, such as with two filters, by its place. */
  private static String title(Invocation invocation, LambdaFunction function) {
    String title = invocation.describe();
    long count = function.invocations().stream().filter(it -> it.describe().equals(title)).count();
    return title
        + invocation.filter().map(", only "::concat).orElse("")
        + (count > 1 ? ", " + ConsoleReport.place(invocation.span()) : "");
  }

  private static List<String> describe(Fate fate, LambdaFunction function) {
    List<String> lines = new ArrayList<>();
    lines.add(FATE.formatted("attempts:", attempts(fate)));
    if (fate.attempts().mayRepeat()) {
      lines.add(FATE.formatted("repeats:", repeats(fate)));
    }
    lines.add(
        FATE.formatted(
            "then:", fate.ends().stream().map(FunctionBlocks::describe).collect(joining(" and "))));
    if (!fate.decisions().isEmpty()) {
      lines.add(
          FATE.formatted(
              "because:",
              fate.decisions().stream()
                  .map(Decision::describe)
                  .map(function::inOwnWords)
                  .collect(joining(", "))));
    }
    return lines;
  }

  /** Names a queue or destination together with what it is for. */
  private static String describe(End end) {
    boolean isNamed = end.describe().startsWith("`");
    return isNamed ? end.kind() + " " + end.describe() : end.describe();
  }

  private static String attempts(Fate fate) {
    if (!fate.attempts().mayRepeat()) {
      return fate.attempts().describe();
    }
    return "%s by %s%s"
        .formatted(
            fate.attempts().isEndless()
                ? fate.describeAttempts()
                : fate.attempts().describe() + ", repeated",
            fate.retriedBy(),
            fate.describeWaits().map(", "::concat).orElse(""));
  }

  private static String repeats(Fate fate) {
    List<String> failures =
        fate.countedFailures().stream().map(Failure::title).map(FunctionBlocks::one).toList();
    String after =
        failures.isEmpty()
            ? ""
            : ", after " + String.join(", ", failures).replaceFirst(", (?=[^,]+$)", " or ");
    return fate.repeated().title() + after;
  }

  private static String one(String failure) {
    return ("aeiou".indexOf(failure.charAt(0)) < 0 ? "a " : "an ") + failure;
  }
}
