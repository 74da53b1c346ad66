package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.source.Variable;

/** Flags repeats that only the memory of one environment can tell. */
public final class InMemoryDeduplication implements Rule {

  private static final CallTable COLLECTIONS = CallTable.load(Rules.class, "collections.txt");

  @Override
  public void check(LambdaFunction function, Report report) {
    RetryingSource.repeating(function)
        .filter(source -> !RepeatGuard.isIn(function))
        .ifPresent(source -> check(function, source, report));
  }

  private static void check(LambdaFunction function, RetryingSource source, Report report) {
    Execution execution = function.execution();
    function
        .repeatedCalls()
        .filter(call -> call.isCondition() && asksForEvent(call))
        .forEach(
            call ->
                execution
                    .lastingField(call, Participant.RECEIVER)
                    .filter(field -> isMemory(execution, field))
                    .ifPresent(
                        field ->
                            report.add(
                                source.explain(call),
                                "`%s` %s: `%s` of another environment does not know %s",
                                function.name(),
                                source.phrase(),
                                field.name(),
                                source.repeated())));
  }

  private static boolean asksForEvent(Call call) {
    return COLLECTIONS.match(call.shape()).filter(it -> it.has("answers")).isPresent()
        && call.takesEventFirst();
  }

  /** Says whether events put into a field only that they were there, and nothing takes it out. */
  private static boolean isMemory(Execution execution, Variable field) {
    return !execution.isReplaced(field)
        && execution.callsOn(field).noneMatch(call -> call.shape().method().equals("clear"))
        && execution
            .callsOn(field)
            .anyMatch(call -> call.repeats() && call.takesEventFirst() && marks(execution, call));
  }

  private static boolean marks(Execution execution, Call call) {
    return switch (call.shape().method()) {
      case "add" -> true;
      case "put", "putIfAbsent" -> execution.constant(call, Participant.argument(1)).isPresent();
      default -> false;
    };
  }
}
