package io.github.lambdalint.rules.failures;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.InvocationModel;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.Optional;

/** Flags settings for asynchronous invocation that no declared event meets. */
public final class IneffectiveInvokeConfig implements Rule {

  /** The least age at which a second retry still comes: Lambda waits one minute, then two. */
  private static final int AGE_OF_SECOND_RETRY = 180;

  @Override
  public void check(LambdaFunction function, Report report) {
    function.declaration().stream()
        .flatMap(declaration -> declaration.asyncConfigs().stream())
        .forEach(config -> check(function, config, report));
  }

  private static void check(LambdaFunction function, Resource config, Report report) {
    if (function.isNeverInvoked(InvocationModel.ASYNCHRONOUS)) {
      report.add(
          config,
          "`%s` is invoked by %s: its EventInvokeConfig is for asynchronous events only",
          function.name(),
          function.invokedBy());
    } else if (isForAliasThatNobodyInvokes(function, config)) {
      report.add(
          config,
          "EventInvokeConfig is for `%s` of `%s`, but %s invokes it unqualified",
          config.property("Qualifier").text().orElse(""),
          function.name(),
          function.invokedBy());
    } else {
      checkAge(function, config, report);
    }
  }

  private static boolean isForAliasThatNobodyInvokes(LambdaFunction function, Resource config) {
    Optional<String> qualifier = config.property("Qualifier").text();
    return qualifier.filter(name -> !name.equals("$LATEST")).isPresent()
        && !function.mayHaveOtherSources()
        && function.isInvoked(InvocationModel.ASYNCHRONOUS)
        && function.invocations().stream()
            .allMatch(invocation -> invocation.source().qualifier().isEmpty());
  }

  private static void checkAge(LambdaFunction function, Resource config, Report report) {
    Setting age = config.property("MaximumEventAgeInSeconds");
    Setting retries = config.property("MaximumRetryAttempts");
    if (retries.number().equals(Optional.of(2))) {
      age.number()
          .filter(seconds -> seconds < AGE_OF_SECOND_RETRY)
          .ifPresent(
              seconds ->
                  report.add(
                      age.relatedTo("MaximumRetryAttempts", retries.span()),
                      "events of `%s` live %d s, but their second retry comes after %d s",
                      function.name(),
                      seconds,
                      AGE_OF_SECOND_RETRY));
    }
  }
}
