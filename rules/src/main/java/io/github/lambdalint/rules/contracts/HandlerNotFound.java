package io.github.lambdalint.rules.contracts;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;

/** Flags handler strings that lead to no method which Lambda can call. */
public final class HandlerNotFound implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .declaration()
        .ifPresent(
            declaration ->
                function
                    .handlerFault()
                    .ifPresent(
                        fault ->
                            report.add(
                                declaration.handler(),
                                "`%s` cannot run: %s",
                                function.name(),
                                fault.problem())));
  }
}
