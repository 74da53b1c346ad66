package io.github.lambdalint.rules.warmstart;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;

/**
 * Flags clients with connections or pools of their own that are built while a request is served.
 */
public final class ClientPerInvocation implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .repeatedCalls()
        .forEach(
            call ->
                Clients.builtBy(call)
                    .filter(client -> !Clients.isPart(function, call))
                    .ifPresent(
                        client ->
                            report.add(
                                call, "`%s` is built %s", client.label(), HowOften.of(call))));
  }
}
