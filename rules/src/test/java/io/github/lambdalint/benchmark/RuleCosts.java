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
 * Tells how long each rule computes, over all functions.
 *
 * <p>What several rules ask is known from the first one on, which pays for it. The walks are paid
 * for before.
 */
final class RuleCosts {

  private static final int SHOWN = 10;

  private RuleCosts() {}

  /** Prints the rules that cost most, and what the others cost together. */
  static void print(Path root) {
    LintRequest request = LintRequest.of(root, () -> Dependencies.NONE, Rules.ALL);
    Map<String, Long> all = new HashMap<>();
    try (Analysis project = new JavaProject().analyse(request)) {
      project
          .follow(RuleCosts::of)
          .forEach(costs -> costs.forEach((rule, spent) -> all.merge(rule, spent, Long::sum)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    print(all);
  }

  /** Measures each rule on one function, in nanoseconds. */
  private static Map<String, Long> of(LambdaFunction function) {
    Map<String, Long> costs = new HashMap<>();
    for (Rule rule : Rules.ALL) {
      long start = cpu();
      rule.check(function, new Ignored());
      costs.merge(rule.getClass().getSimpleName(), cpu() - start, Long::sum);
    }
    return costs;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void print(Map<String, Long> costs) {
    List<Map.Entry<String, Long>> costliest =
        costs.entrySet().stream()
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
