package io.github.lambdalint.rules.warmstart;

import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;

/**
 * Flags clients with connections or pools of their own that are built while a request is served.
 */
public final class ClientPerInvocation implements Rule {

  private static final CallTable CLIENTS = CallTable.load(Rules.class, "clients.txt");

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .repeatedCalls()
        .forEach(
            call ->
                CLIENTS
                    .match(call.shape())
                    .ifPresent(
                        client ->
                            report.add(call, "`%s` is built on every invocation", client.label())));
  }
}
