package io.github.lambdalint.rules.lifecycle;

import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.Severity;

/** Flags ids, seeds and times that a snapshot gives to all environments alike. */
public final class UniqueValueInSnapshot implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    SnapStart.forEachCall(
        function, (call, snapStart) -> check(function.execution(), call, snapStart, report));
  }

  private static void check(Execution execution, Call call, Setting snapStart, Report report) {
    String what = what(call);
    boolean isTime = what.equals("time") && !isSeed(execution, call);
    boolean isFixed = isRandomWithSeed(call) && !hasTimeAsSeed(execution, call);
    if (isTime || (what.equals("unique") && !isFixed)) {
      SnapStart.kept(execution, call)
          .forEach(
              field ->
                  report.add(
                      isTime ? Severity.WARNING : Severity.ERROR,
                      call.relatedTo("SnapStart", snapStart.span()),
                      isTime
                          ? "`%s` has the time of the snapshot in every environment"
                          : "`%s` is the same in every environment that the snapshot starts",
                      field.name()));
    }
  }

  private static String what(Call call) {
    return SnapStart.match(call).flatMap(it -> it.fact("what")).orElse("");
  }

  private static boolean isRandomWithSeed(Call call) {
    return call.makes("Random") && call.argumentCount() > 0;
  }

  private static boolean hasTimeAsSeed(Execution execution, Call random) {
    return execution.origins(random, Participant.argument(0)).stream()
        .anyMatch(origin -> what(origin).equals("time"));
  }

  private static boolean isSeed(Execution execution, Call time) {
    return execution.calls().stream()
        .filter(UniqueValueInSnapshot::isRandomWithSeed)
        .flatMap(random -> execution.origins(random, Participant.argument(0)).stream())
        .anyMatch(time::equals);
  }
}
