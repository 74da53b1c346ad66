package io.github.lambdalint.rules.limits;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags concurrency and batch settings that contradict each other. */
public final class ConcurrencyConflict implements Rule {

  private static final Set<String> QUEUES = Set.of("sqs-standard", "sqs-fifo");

  private static final String PROVISIONED = "ProvisionedConcurrencyConfig";

  /** Lambda starts to read a queue with five batches at once. */
  private static final int FIRST_BATCHES = 5;

  private static final int BATCH_WITHOUT_WINDOW = 10;

  @Override
  public void check(LambdaFunction function, Report report) {
    List<Invocation> queues =
        function.invocations().stream()
            .filter(invocation -> QUEUES.contains(invocation.kind().id()))
            .toList();
    function
        .declaration()
        .ifPresent(
            declaration -> {
              checkAliases(declaration, report);
              checkReserved(function, declaration, queues, report);
            });
    for (Invocation queue : queues) {
      checkBatch(queue, report);
      checkPollers(queue, report);
    }
  }

  private static void checkAliases(FunctionDeclaration declaration, Report report) {
    for (Resource alias : declaration.aliases()) {
      Setting provisioned = alias.property(PROVISIONED);
      if (provisioned.isPresent()
          && alias.property("FunctionVersion").text().equals(Optional.of("$LATEST"))) {
        report.add(
            Severity.ERROR,
            provisioned,
            "`%s` is `$LATEST`, for which nothing can be provisioned",
            alias.name());
      }
    }
  }

  private static void checkReserved(
      LambdaFunction function,
      FunctionDeclaration declaration,
      List<Invocation> queues,
      Report report) {
    Setting reserved = declaration.property("ReservedConcurrentExecutions");
    Optional<Integer> limit = reserved.number();
    if (limit.isEmpty()) {
      return;
    }
    String name = declaration.name();
    if (limit.get() == 0) {
      report.add(reserved, "`%s` never runs: no concurrency is reserved for it", name);
      return;
    }
    int provisioned = provisioned(declaration);
    if (provisioned > limit.get()) {
      report.add(
          Severity.ERROR,
          reserved,
          "`%s` reserves a concurrency of %d, but provisions %d",
          name,
          limit.get(),
          provisioned);
    } else if (provisioned == limit.get()) {
      unqualified(function)
          .ifPresent(
              source ->
                  report.add(
                      reserved.relatedTo("event source", source.span()),
                      "`%s` provisions all that it reserves: nothing is left for %s",
                      name,
                      source.describe()));
    }
    int polled = queues.stream().mapToInt(queue -> maximum(queue).orElse(0)).sum();
    if (polled > limit.get()) {
      report.add(
          reserved.relatedTo("poller", queues.get(0).span()),
          "`%s` reserves a concurrency of %d, but its queues are polled for up to %d",
          name,
          limit.get(),
          polled);
    } else if (limit.get() < FIRST_BATCHES) {
      queues.stream()
          .filter(ConcurrencyConflict::isUnbounded)
          .forEach(
              queue ->
                  report.add(
                      reserved.relatedTo("poller", queue.span()),
                      "`%s` reserves a concurrency of %d, but %s starts with %d batches at once",
                      name,
                      limit.get(),
                      queue.describe(),
                      FIRST_BATCHES));
    }
  }

  /** Finds a source that does not use the alias for which environments are provisioned. */
  private static Optional<Invocation> unqualified(LambdaFunction function) {
    return function.invocations().stream()
        .filter(invocation -> invocation.source().qualifier().isEmpty())
        .findFirst();
  }

  private static int provisioned(FunctionDeclaration declaration) {
    return declaration.aliases().stream()
        .map(alias -> alias.property(PROVISIONED + ".ProvisionedConcurrentExecutions"))
        .mapToInt(setting -> setting.number().orElse(0))
        .sum();
  }

  private static Optional<Integer> maximum(Invocation queue) {
    return queue.source().setting("ScalingConfig.MaximumConcurrency").number();
  }

  private static boolean isUnbounded(Invocation queue) {
    EventSource mapping = queue.source();
    return mapping.setting("ScalingConfig").isAbsent()
        && mapping.setting("ProvisionedPollerConfig").isAbsent();
  }

  private static void checkPollers(Invocation queue, Report report) {
    Setting pollers = queue.source().setting("ProvisionedPollerConfig");
    Setting maximum = queue.source().setting("ScalingConfig.MaximumConcurrency");
    boolean isCertain = !pollers.isUnknown() && !maximum.isUnknown();
    if (pollers.isPresent() && maximum.isPresent() && isCertain) {
      report.add(
          Severity.ERROR,
          maximum.relatedTo("ProvisionedPollerConfig", pollers.span()),
          "%s has both a MaximumConcurrency and provisioned pollers",
          queue.describe());
    }
  }

  private static void checkBatch(Invocation queue, Report report) {
    boolean isFifo = queue.kind().id().equals("sqs-fifo");
    Setting size = queue.source().setting("BatchSize");
    Setting window = queue.source().setting("MaximumBatchingWindowInSeconds");
    boolean hasNoWindow = window.isAbsent() || window.number().equals(Optional.of(0));
    if (size.number().orElse(0) > BATCH_WITHOUT_WINDOW && (isFifo || hasNoWindow)) {
      report.add(
          Severity.ERROR,
          size,
          "%s takes a BatchSize of %d %s",
          queue.describe(),
          BATCH_WITHOUT_WINDOW,
          isFifo ? "at most" : "at most without MaximumBatchingWindowInSeconds");
    }
    if (isFifo && window.number().orElse(0) > 0) {
      report.add(Severity.ERROR, window, "%s has no batching window", queue.describe());
    }
  }
}
