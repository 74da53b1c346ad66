package io.github.lambdalint.rules.warmstart;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.CallTable.Match;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.source.Variable;
import java.util.Optional;

/** Flags secrets that an environment fetches once and never again. */
public final class ConfigurationCachedForever implements Rule {

  private static final CallTable FETCHES = CallTable.load(Rules.class, "secrets.txt");
  private static final CallTable CLOCKS = CallTable.load(Rules.class, "snapshots.txt");

  @Override
  public void check(LambdaFunction function, Report report) {
    Execution execution = function.execution();
    execution.calls().stream()
        .filter(call -> !call.repeats())
        .forEach(
            call ->
                secret(call)
                    .filter(fetch -> execution.calls().stream().noneMatch(it -> renews(it, call)))
                    .ifPresent(
                        fetch ->
                            execution.lastingFields(call).stream()
                                .filter(execution::isRead)
                                .filter(field -> !execution.isRenewed(field))
                                .filter(field -> !isAskedForAge(execution, call, field))
                                .findFirst()
                                .ifPresent(field -> report(call, fetch, field, report))));
  }

  private static void report(Call call, Match fetch, Variable field, Report report) {
    report.add(
        call, "the %s in `%s` stays until the environment ends", fetch.label(), field.name());
  }

  private static Optional<Match> secret(Call call) {
    return FETCHES.match(call.shape()).filter(fetch -> fetch.has("what", "secret"));
  }

  /** Says whether a call fetches secrets with every event, or tells if they are too old. */
  private static boolean renews(Call call, Call fetch) {
    return call.repeats()
        && (secret(call).isPresent()
            || (asksTime(call) && call.frame().file().equals(fetch.frame().file())));
  }

  /** Says whether an object of the project that keeps the secret is asked before a fetch. */
  private static boolean isAskedForAge(Execution execution, Call fetch, Variable field) {
    return execution
        .callsOn(field)
        .filter(call -> call.isSource() && call.isCondition())
        .anyMatch(call -> call.frame().body().equals(fetch.frame().body()));
  }

  private static boolean asksTime(Call call) {
    return CLOCKS.matches(call.shape(), "what", "time");
  }
}
