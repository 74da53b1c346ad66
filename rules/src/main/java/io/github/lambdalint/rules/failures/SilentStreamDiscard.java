package io.github.lambdalint.rules.failures;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.InvocationModel;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.stream.Stream;

/** Flags stream mappings that give up on a record and keep it nowhere. */
public final class SilentStreamDiscard implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .invocations(InvocationModel.POLLED_STREAM)
        .filter(invocation -> invocation.fate().isLost() && isLimited(invocation.source()))
        .forEach(
            invocation ->
                report.add(
                    invocation,
                    "%s gives up on a record that `%s` fails on after %s, and keeps it nowhere",
                    invocation.describe(),
                    function.name(),
                    invocation.fate().describeLimit()));
  }

  private static boolean isLimited(EventSource mapping) {
    return Stream.of("MaximumRetryAttempts", "MaximumRecordAgeInSeconds")
        .flatMap(limit -> mapping.setting(limit).number().stream())
        .anyMatch(number -> number >= 0);
  }
}
