package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.Handler;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.source.TypeName;
import java.util.Optional;

/** Flags handlers that name no failed items although their event source mapping asks for them. */
public final class MissingBatchResponse implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    Optional<Handler> handler = function.handler().filter(BatchReply::isMissing);
    handler.ifPresent(
        method ->
            function.invocations().stream()
                .filter(BatchReply::isHeededBy)
                .filter(invocation -> invocation.reportsItemFailures().equals(Optional.of(true)))
                // A batch of one fails as a whole.
                .filter(invocation -> invocation.batchSize().filter(size -> size > 1).isPresent())
                .forEach(
                    invocation ->
                        report.add(
                            method.relatedTo("mapping", invocation.span()),
                            "`%s` returns %s, but %s waits for the failed items by name",
                            method.methodName(),
                            method.reply().map(TypeName::toString).orElse("nothing"),
                            invocation.describe())));
  }
}
