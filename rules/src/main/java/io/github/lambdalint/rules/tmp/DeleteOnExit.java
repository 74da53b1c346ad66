package io.github.lambdalint.rules.tmp;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.Severity;

/** Flags files that are to be deleted when the JVM exits. */
public final class DeleteOnExit implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    function.execution().calls().stream()
        .filter(DeleteOnExit::isMatch)
        .forEach(call -> report(call, report));
  }

  private static void report(Call call, Report report) {
    String message = "`%s` deletes nothing between events";
    String method = call.shape().method();
    if (call.repeats()) {
      report.add(call.fixedBy(call.movedToFinally("delete")), message, method);
    } else {
      report.add(Severity.INFO, call, message, method);
    }
  }

  private static boolean isMatch(Call call) {
    return FileCall.FILES.matches(call.shape(), "does", "deleteOnExit");
  }
}
