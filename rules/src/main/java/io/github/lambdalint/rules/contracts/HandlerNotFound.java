package io.github.lambdalint.rules.contracts;

import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.HandlerFault;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.Severity;

/** Flags handler strings that lead to no method which Lambda can call, or past one of them. */
public final class HandlerNotFound implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .declaration()
        .ifPresent(
            declaration ->
                function
                    .handlerFault()
                    .ifPresent(fault -> report(function, declaration.handler(), fault, report)));
  }

  private static void report(
      LambdaFunction function, Setting handler, HandlerFault fault, Report report) {
    if (fault.kind() == HandlerFault.Kind.HIDDEN) {
      report.add(
          Severity.WARNING,
          handler,
          "`%s` never runs one of its handlers: %s",
          function.name(),
          fault.problem());
    } else {
      report.add(handler, "`%s` cannot run: %s", function.name(), fault.problem());
    }
  }
}
