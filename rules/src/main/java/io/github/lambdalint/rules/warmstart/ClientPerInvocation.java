package io.github.lambdalint.rules.warmstart;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable.Match;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.source.Fix;
import java.util.Optional;

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
                                call.fixedBy(fix(call, client)),
                                "`%s` is built %s",
                                client.label(),
                                HowOften.of(call))));
  }

  /** Proposes to share clients that are immutable and made for many threads. */
  private static Optional<Fix> fix(Call call, Match client) {
    return client.fact("shared").flatMap(any -> call.hoisted());
  }
}
