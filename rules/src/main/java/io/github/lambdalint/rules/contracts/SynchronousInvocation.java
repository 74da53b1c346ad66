package io.github.lambdalint.rules.contracts;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.function.Phase;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import java.util.List;
import java.util.Locale;

/** Flags invocations of a function by a function that waits for the answer. */
public final class SynchronousInvocation implements Rule {

  private static final CallTable INVOCATIONS = CallTable.load(Rules.class, "invocations.txt");

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .calls(Phase.INVOKE)
        .filter(call -> INVOCATIONS.matches(call.shape()))
        .filter(call -> waits(function.execution(), call))
        .forEach(call -> report.add(call, "waits for the function that it invokes"));
  }

  /** Reads the request; one that is made where the code cannot be followed says nothing. */
  private static boolean waits(Execution execution, Call call) {
    List<Call> request = execution.origins(call, Participant.argument(0));
    return request.stream().anyMatch(it -> sets("functionname", it))
        && request.stream()
            .filter(it -> sets("invocationtype", it))
            .allMatch(it -> isRequestResponse(execution, it));
  }

  private static boolean sets(String property, Call call) {
    return call.shape().method().toLowerCase(Locale.ROOT).endsWith(property);
  }

  private static boolean isRequestResponse(Execution execution, Call type) {
    return execution
        .constant(type, Participant.argument(0))
        .filter(value -> value.replace("_", "").equalsIgnoreCase("RequestResponse"))
        .isPresent();
  }
}
