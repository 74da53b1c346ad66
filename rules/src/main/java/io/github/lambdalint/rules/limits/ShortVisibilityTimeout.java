package io.github.lambdalint.rules.limits;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.invocation.InvocationModel;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.Severity;
import java.util.Optional;

/** Flags queues that show a message again while the function still works on it. */
public final class ShortVisibilityTimeout implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .declaration()
        .ifPresent(
            declaration ->
                function
                    .invocations(InvocationModel.POLLED_QUEUE)
                    .forEach(invocation -> check(declaration, invocation, report)));
  }

  private static void check(FunctionDeclaration declaration, Invocation invocation, Report report) {
    Optional<Resource> queue =
        invocation.source().origin().filter(origin -> origin.type().equals("AWS::SQS::Queue"));
    Optional<Integer> timeout = declaration.timeout();
    Optional<Integer> window =
        seconds(invocation.source().setting("MaximumBatchingWindowInSeconds"), 0);
    if (queue.isEmpty() || timeout.isEmpty() || window.isEmpty()) {
      return;
    }
    Setting visibility = queue.get().property("VisibilityTimeout");
    int needed = timeout.get();
    int recommended = 6 * needed + window.get();
    seconds(visibility, 30)
        .filter(hidden -> hidden < recommended)
        .ifPresent(
            hidden ->
                report.add(
                    hidden < needed ? Severity.ERROR : Severity.WARNING,
                    visibility.relatedTo("Timeout", declaration.property("Timeout").span()),
                    "%s hides messages for %d s, `%s` with its Timeout of %d s needs %d s",
                    invocation.describe(),
                    hidden,
                    declaration.id(),
                    needed,
                    recommended));
  }

  private static Optional<Integer> seconds(Setting setting, int byDefault) {
    return setting.isAbsent() ? Optional.of(byDefault) : setting.number();
  }
}
