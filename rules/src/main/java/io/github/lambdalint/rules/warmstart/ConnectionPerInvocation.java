package io.github.lambdalint.rules.warmstart;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.CallTable.Match;
import io.github.lambdalint.function.Frequency;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;

/** Flags connections to a server that are opened while a request is served. */
public final class ConnectionPerInvocation implements Rule {

  private static final CallTable CONNECTIONS = CallTable.load(Rules.class, "connections.txt");

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .repeatedCalls()
        .forEach(
            call ->
                CONNECTIONS
                    .match(call.shape())
                    .ifPresent(connection -> report(call, connection, report)));
  }

  private static void report(Call call, Match connection, Report report) {
    boolean isInLoop = call.frequency() == Frequency.PER_ITEM;
    // What a frozen environment cannot keep open has to be opened for each event, but once.
    boolean isShortLived = connection.has("idle");
    if (isInLoop || !isShortLived) {
      report.add(call, "%s is opened %s", connection.label(), HowOften.of(call));
    }
  }
}
