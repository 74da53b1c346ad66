package io.github.lambdalint.rules.connections;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;

/** Flags connections that outlive an event and are used by the next one without a test. */
public final class StaleConnection implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    LastingConnection.of(function.execution())
        .filter(connection -> !connection.isInSnapshot(function))
        .forEach(
            connection ->
                report.add(
                    connection.place(),
                    "events use the %s opened here without a test",
                    connection.name()));
  }
}
