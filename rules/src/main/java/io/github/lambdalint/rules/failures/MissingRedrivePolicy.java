package io.github.lambdalint.rules.failures;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.TemplateEdits;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.invocation.InvocationModel;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.source.Fix;
import java.util.Optional;

/** Flags source queues from which failing messages vanish when they expire. */
public final class MissingRedrivePolicy implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .declaration()
        .ifPresent(
            declaration ->
                function
                    .invocations(InvocationModel.POLLED_QUEUE)
                    .filter(invocation -> invocation.fate().isLost())
                    .forEach(invocation -> check(declaration, invocation, report)));
  }

  private static void check(FunctionDeclaration declaration, Invocation invocation, Report report) {
    invocation
        .source()
        .origin()
        .filter(queue -> !isFailureTarget(declaration, queue))
        .ifPresent(
            queue ->
                report.add(
                    queue.relatedTo("polled for", invocation.span()).fixedBy(fix(queue)),
                    "%s has no RedrivePolicy: a failing message is %s, then lost",
                    invocation.describe(),
                    invocation.fate().describeAttempts()));
  }

  private static Optional<Fix> fix(Resource queue) {
    return TemplateEdits.addDeadLetterQueue(queue)
        .map(edits -> new Fix("add a queue for messages that fail", true, edits));
  }

  /** A dead-letter queue is where messages are meant to stay. */
  private static boolean isFailureTarget(FunctionDeclaration declaration, Resource queue) {
    return declaration.resources().isFailureTarget(queue);
  }
}
