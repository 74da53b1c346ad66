package io.github.lambdalint.rules.failures;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.function.Handler;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.invocation.InvocationModel;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.source.TypeName;

/** Flags replies that asynchronous sources throw away. */
public final class DiscardedReturnValue implements Rule {

  private static final String ON_SUCCESS = "DestinationConfig.OnSuccess";

  @Override
  public void check(LambdaFunction function, Report report) {
    boolean isAsynchronous =
        function.isInvoked(InvocationModel.ASYNCHRONOUS)
            && function.invocations().stream().allMatch(DiscardedReturnValue::discards)
            && !function.mayHaveOtherSources();
    if (!isAsynchronous || function.declaration().filter(this::hasDestination).isPresent()) {
      return;
    }
    Invocation source = function.invocations().get(0);
    function
        .handler()
        .filter(handler -> handler.reply().filter(DiscardedReturnValue::isForSomebody).isPresent())
        .ifPresent(
            handler ->
                report.add(
                    isDisposition(handler) ? Severity.WARNING : Severity.INFO,
                    handler.relatedTo("event source", source.span()),
                    "`%s` is invoked by %s: nobody gets its `%s`",
                    function.name(),
                    source.describe(),
                    handler.reply().map(TypeName::simpleName).orElseThrow()));
  }

  /** Tells SES what to do with a mail, which then goes on regardless. */
  private static boolean isDisposition(Handler handler) {
    return handler.replyProperties().filter(it -> it.contains("disposition")).isPresent();
  }

  /** The framework for custom resources has handlers return what it sends for them. */
  private static boolean discards(Invocation invocation) {
    return invocation.model() == InvocationModel.ASYNCHRONOUS
        && !invocation.kind().id().equals("cfn-custom-resource");
  }

  private boolean hasDestination(FunctionDeclaration declaration) {
    return declaration.asyncConfigs().stream()
        .anyMatch(config -> config.property(ON_SUCCESS).isPresent());
  }

  /** Says whether a reply is more than the word of its own that a handler has to say something. */
  private static boolean isForSomebody(TypeName reply) {
    return reply.isQualified() && !reply.name().startsWith("java.");
  }
}
