package io.github.lambdalint.rules.background;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallShape;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.CallTable.Match;
import io.github.lambdalint.function.Fulfilment.Certainty;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Obligation;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.rules.warmstart.HowOften;
import java.util.Optional;
import java.util.regex.Pattern;

/** Flags executors that each event makes and leaves running. */
public final class ExecutorPerInvocation implements Rule {

  private static final CallTable EXECUTORS = CallTable.load(Rules.class, "executors.txt");
  private static final Obligation SHUTDOWN = new Shutdown();

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .repeatedCalls()
        .forEach(
            call ->
                EXECUTORS
                    .match(call.shape())
                    .filter(match -> match.has("does", "create"))
                    .filter(match -> isLeft(function, call))
                    .ifPresent(executor -> report(call, executor, report)));
  }

  private static boolean isLeft(LambdaFunction function, Call call) {
    Certainty shutdown =
        function.execution().fulfilment(call, Participant.RESULT, SHUTDOWN).certainty();
    return shutdown == Certainty.NEVER || shutdown == Certainty.SOMETIMES;
  }

  private static void report(Call call, Match executor, Report report) {
    Optional<String> threads = executor.fact("threads");
    if (threads.filter("virtual"::equals).isEmpty()) {
      report.add(
          threads.isPresent() ? Severity.INFO : Severity.WARNING,
          call,
          "`%s` is made %s and not shut down",
          executor.label(),
          HowOften.of(call));
    }
  }

  private static final class Shutdown implements Obligation {

    /** Matches types that run work on an executor they are given, and never end it. */
    private static final Pattern USERS = Pattern.compile("java\\.(util|net\\.http)\\..*");

    @Override
    public Effect effect(CallShape call, Role role) {
      Optional<String> target = EXECUTORS.match(call).flatMap(match -> match.fact("executor"));
      if (target.isPresent()) {
        return role.isAt(target.get()) ? Effect.MEETS : Effect.KEEPS;
      }
      boolean onlyUses = call.owners().stream().anyMatch(it -> USERS.matcher(it).matches());
      return role.isReceiver() || onlyUses ? Effect.KEEPS : Effect.HIDES;
    }

    @Override
    public boolean isMetByClosing() {
      return true;
    }
  }
}
