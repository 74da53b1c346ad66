package io.github.lambdalint.report;

import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.function.Handler;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Decision;
import io.github.lambdalint.invocation.Failure;
import io.github.lambdalint.invocation.Fate;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells people, function by function, what invokes it and what becomes of an event that fails. */
public final class FunctionBlocks {

  private static final String SOURCE = "    ";
  private static final String FATE = "        %-9s %s";

  private FunctionBlocks() {}

  /** Writes a block of lines for each function. */
  public static List<ConsoleLine> of(LintResult result) {
    List<String> lines = new ArrayList<>();
    for (LambdaFunction function : result.functions()) {
      lines.add(head(function));
      if (function.invocations().isEmpty()) {
        lines.add(SOURCE + ConsoleReport.noSource(function));
      }
      for (Invocation invocation : function.invocations()) {
        lines.add(SOURCE + title(invocation, function));
        invocation.filter().map(filter -> FATE.formatted("only:", filter)).ifPresent(lines::add);
        lines.addAll(describe(invocation.fate()));
      }
    }
    return lines.stream().map(line -> new ConsoleLine(Severity.INFO, line)).toList();
  }

  private static String head(LambdaFunction function) {
    String handler =
        function
            .handler()
            .map(Handler::className)
            .filter(name -> !name.equals(function.name()))
            .map(name -> " (" + name + ")")
            .orElse("");
    String calls =
        function.declaration().stream()
            .flatMap(declaration -> declaration.resource().calls().stream())
            .map(call -> ", used in " + ConsoleReport.place(call))
            .collect(Collectors.joining());
    return "%s%s, %s%s"
        .formatted(
            function.name(),
            handler,
            ConsoleReport.place(ConsoleReport.whereDeclared(function).span()),
            calls);
  }

  /** Tells a source that is declared twice, such as with two filters, by its place. */
  private static String title(Invocation invocation, LambdaFunction function) {
    String title = invocation.describe();
    long count = function.invocations().stream().filter(it -> it.describe().equals(title)).count();
    return count > 1 ? title + ", " + ConsoleReport.place(invocation.span()) : title;
  }

  private static List<String> describe(Fate fate) {
    List<String> lines = new ArrayList<>();
    lines.add(FATE.formatted("attempts:", attempts(fate)));
    if (fate.attempts().mayRepeat()) {
      lines.add(FATE.formatted("repeats:", repeats(fate)));
    }
    lines.add(FATE.formatted("then:", fate.describeEnds()));
    if (!fate.decisions().isEmpty()) {
      lines.add(
          FATE.formatted(
              "because:",
              fate.decisions().stream().map(Decision::describe).collect(Collectors.joining(", "))));
    }
    return lines;
  }

  private static String attempts(Fate fate) {
    return fate.attempts().mayRepeat()
        ? "%s, by %s%s".formatted(fate.describeAttempts(), fate.retriedBy(), waits(fate))
        : fate.describeAttempts();
  }

  private static String waits(Fate fate) {
    return fate.describeWaits().map(waits -> ", " + waits).orElse("");
  }

  private static String repeats(Fate fate) {
    List<String> failures = fate.countedFailures().stream().map(Failure::title).toList();
    String after =
        failures.isEmpty()
            ? ""
            : ", after " + String.join(", ", failures).replaceFirst(", (?=\\w+$)", " or ");
    return fate.repeated().title() + after;
  }
}
