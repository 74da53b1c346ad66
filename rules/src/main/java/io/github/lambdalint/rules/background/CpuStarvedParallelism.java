package io.github.lambdalint.rules.background;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import java.util.Optional;
import java.util.regex.Pattern;

/** Flags computations that are shared among threads where there is not even one processor. */
public final class CpuStarvedParallelism implements Rule {

  private static final CallTable PARALLEL = CallTable.load(Rules.class, "parallel-streams.txt");
  private static final int MEGABYTES_PER_PROCESSOR = 1769;
  private static final int DEFAULT_MEGABYTES = 128;

  /** Matches types whose methods wait for something else than a processor. */
  private static final Pattern WAITING =
      Pattern.compile(
          "java\\.(net|nio|sql)\\..*|java\\.io\\.(?!Serializable).*|javax\\.sql\\..*"
              + "|.*(Client|Template|Connection)");

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .declaration()
        .map(CpuStarvedParallelism::memory)
        .filter(memory -> number(memory).filter(it -> it < MEGABYTES_PER_PROCESSOR).isPresent())
        .ifPresent(memory -> check(function, memory, report));
  }

  private static void check(LambdaFunction function, Setting memory, Report report) {
    function
        .repeatedCalls()
        .filter(call -> PARALLEL.match(call.shape()).isPresent())
        .filter(
            call -> function.execution().callsFrom(call).noneMatch(CpuStarvedParallelism::waits))
        .forEach(
            call ->
                report.add(
                    call.relatedTo("memory", memory.span()),
                    "`%s` has no second processor: %d MB buy %.1f of one",
                    call.shape().method(),
                    number(memory).orElseThrow(),
                    (double) number(memory).orElseThrow() / MEGABYTES_PER_PROCESSOR));
  }

  private static boolean waits(Call call) {
    return call.shape().owners().stream().anyMatch(it -> WAITING.matcher(it).matches());
  }

  private static Setting memory(FunctionDeclaration declaration) {
    return declaration.property("MemorySize");
  }

  private static Optional<Integer> number(Setting memory) {
    return memory.isAbsent() ? Optional.of(DEFAULT_MEGABYTES) : memory.number();
  }
}
