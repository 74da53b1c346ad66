package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Fate;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.invocation.InvocationModel;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.Optional;
import java.util.Set;

/** Flags streams in which one bad record holds up all that follow, or fails those around it. */
public final class PoisonPill implements Rule {

  /** AWS documents the limits for Kafka only together with provisioned pollers. */
  private static final Set<String> KAFKA = Set.of("msk", "self-managed-kafka");

  @Override
  public void check(LambdaFunction function, Report report) {
    checkMappings(function, report);
    FirehoseBatch.source(function)
        .ifPresent(
            source ->
                FirehoseBatch.parser(function)
                    .ifPresent(
                        call ->
                            report.add(
                                call,
                                "`%s` %s: a record that cannot be read here fails its whole batch",
                                function.name(),
                                source)));
  }

  private static void checkMappings(LambdaFunction function, Report report) {
    function
        .invocations(InvocationModel.POLLED_STREAM)
        .filter(PoisonPill::isUnlimited)
        .filter(PoisonPill::canBeLimited)
        .forEach(
            invocation -> {
              Fate fate = invocation.fate();
              report.add(
                  invocation,
                  "%s sets no limit: a record that `%s` fails on is %s",
                  invocation.describe(),
                  function.name(),
                  fate.describeAttempts());
            });
  }

  private static boolean isUnlimited(Invocation invocation) {
    return invocation.fate().attempts().isEndless()
        && invocation
            .kind()
            .polling()
            .flatMap(polling -> polling.number(invocation.source(), "MaximumRecordAgeInSeconds"))
            .equals(Optional.of(-1));
  }

  private static boolean canBeLimited(Invocation invocation) {
    return !KAFKA.contains(invocation.kind().id())
        || invocation.source().setting("ProvisionedPollerConfig").isPresent();
  }
}
