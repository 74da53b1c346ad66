package io.github.lambdalint.rules.background;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import java.util.regex.Pattern;

/** Flags computations that are shared among threads where there is not even one processor. */
public final class CpuStarvedParallelism implements Rule {

  private static final CallTable PARALLEL = CallTable.load(Rules.class, "parallel-streams.txt");
  private static final int MEGABYTES_PER_PROCESSOR = 1769;

  /** Matches types whose methods wait for something else than a processor. */
  private static final Pattern WAITING =
      Pattern.compile(
          "java\\.(net|nio|sql)\\..*|java\\.io\\.(?!Serializable).*|javax\\.sql\\..*"
              + "|.*(Client|Template|Connection)");

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .declaration()
        .ifPresent(
            declaration ->
                declaration
                    .memory()
                    .filter(megabytes -> megabytes < MEGABYTES_PER_PROCESSOR)
                    .ifPresent(megabytes -> check(function, declaration, megabytes, report)));
  }

  private static void check(
      LambdaFunction function, FunctionDeclaration declaration, int megabytes, Report report) {
    function
        .repeatedCalls()
        .filter(call -> PARALLEL.matches(call.shape()))
        .filter(
            call -> function.execution().callsFrom(call).noneMatch(CpuStarvedParallelism::waits))
        .forEach(
            call ->
                report.add(
                    call.relatedTo("memory", declaration.property("MemorySize").span()),
                    "`%s` has no second processor: %d MB buy %.1f of one",
                    call.shape().method(),
                    megabytes,
                    (double) megabytes / MEGABYTES_PER_PROCESSOR));
  }

  private static boolean waits(Call call) {
    return call.shape().owners().stream().anyMatch(it -> WAITING.matcher(it).matches());
  }
}
