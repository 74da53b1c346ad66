package io.github.lambdalint.rules.connections;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.lifecycle.SnapStart;

/** Flags connections of Init that no environment finds open which the snapshot starts. */
public final class ConnectionInSnapshot implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    SnapStart.of(function)
        .ifPresent(
            snapStart ->
                LastingConnection.of(function.execution())
                    .filter(connection -> connection.isInSnapshot(function))
                    .forEach(
                        connection ->
                            report.add(
                                connection.place().relatedTo("SnapStart", snapStart.span()),
                                "the %s is lost in the snapshot",
                                connection.name())));
  }
}
