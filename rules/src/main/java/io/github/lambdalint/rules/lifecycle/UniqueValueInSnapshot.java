package io.github.lambdalint.rules.lifecycle;

import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.LambdaFunction;
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
    String what = SnapStart.match(call).flatMap(it -> it.fact("what")).orElse("");
    boolean isTime = what.equals("time");
    boolean isSeeded = call.makes("Random") && call.argumentCount() > 0;
    if (isTime || (what.equals("unique") && !isSeeded)) {
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
}
