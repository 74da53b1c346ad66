package io.github.lambdalint.benchmark;

import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.engine.ProjectAnalysis.Analysis;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.source.Dependencies;
import io.github.lambdalint.source.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells how long each rule computes, one after the other on one thread.
 *
 * <p>What several rules ask is known from the first one on, which pays for it. The walks are paid
 * for before.
 */
final class RuleCosts {

  private static final int SHOWN = 10;

  private final Map<String, Long> nanoseconds = new HashMap<>();

  private RuleCosts() {}

  /** Prints the rules that cost most, and what the others cost together. */
  static void print(Path root) {
    RuleCosts costs = new RuleCosts();
    LintRequest request = LintRequest.of(root, () -> Dependencies.NONE, Rules.ALL);
    try (Analysis project = new JavaProject().analyse(request)) {
      project.functions().forEach(costs::measure);
      costs.print();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void measure(LambdaFunction function) {
    for (Rule rule : Rules.ALL) {
      long spent = time(() -> rule.check(function, new Ignored()));
      nanoseconds.merge(rule.getClass().getSimpleName(), spent, Long::sum);
    }
  }

  private static long time(Runnable work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
  }

  private void print() {
    List<Map.Entry<String, Long>> costliest =
        nanoseconds.entrySet().stream()
            .sorted(Collections.reverseOrder(Map.Entry.comparingByValue()))
            .toList();
    costliest.stream().limit(SHOWN).forEach(it -> print(it.getKey(), it.getValue()));
    List<Map.Entry<String, Long>> others =
        costliest.subList(Math.min(SHOWN, costliest.size()), costliest.size());
    print(
        "%d other rules".formatted(others.size()),
        others.stream().mapToLong(Map.Entry::getValue).sum());
  }

  private static void print(String title, long nanoseconds) {
    System.out.printf(Locale.ROOT, "%-35s CPU %.3f s%n", title, nanoseconds / 1e9);
  }

  /** Takes findings and keeps none. */
  private record Ignored() implements Report {

    @Override
    public void add(Place at, String message, Object... arguments) {}

    @Override
    public void add(Severity severity, Place at, String message, Object... arguments) {}
  }
}
