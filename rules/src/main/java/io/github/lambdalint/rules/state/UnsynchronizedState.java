package io.github.lambdalint.rules.state;

import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.function.SharedWrite;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.source.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Flags state that events change which a Managed Instance handles at the same time. */
public final class UnsynchronizedState implements Rule {

  private static final CallTable UNSAFE = CallTable.load(Rules.class, "thread-unsafe.txt");

  @Override
  public void check(LambdaFunction function, Report report) {
    ManagedInstances.of(function).ifPresent(provider -> check(function, provider, report));
  }

  private static void check(LambdaFunction function, Setting provider, Report report) {
    Map<String, Place> changes = new LinkedHashMap<>();
    for (SharedWrite write : function.execution().unlockedWrites()) {
      changes.putIfAbsent(write.field(), write.place());
    }
    function
        .repeatedCalls()
        .filter(call -> does("change", call) && !call.isLocked())
        .forEach(
            call ->
                unsafeField(function.execution(), call)
                    .ifPresent(field -> changes.putIfAbsent(field, call)));
    changes.forEach(
        (field, place) ->
            report.add(
                place.relatedTo("Managed Instance", provider.span()),
                "`%s` handles events at the same time, and each changes `%s`",
                function.name(),
                field));
  }

  private static Optional<String> unsafeField(Execution execution, Call call) {
    return execution
        .lastingField(call, Participant.RECEIVER)
        .filter(
            field ->
                execution.makers(call, Participant.RECEIVER).stream()
                    .anyMatch(maker -> does("make", maker)))
        .map(field -> field.name());
  }

  private static boolean does(String what, Call call) {
    return UNSAFE.matches(call.shape(), "does", what);
  }
}
