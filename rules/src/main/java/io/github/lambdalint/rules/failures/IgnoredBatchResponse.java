package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.Handler;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.source.TypeName;
import java.util.Optional;

/** Flags mappings that do not heed the failed items which the handler names in its reply. */
public final class IgnoredBatchResponse implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    Optional<TypeName> reply = function.handler().flatMap(Handler::reply).filter(BatchReply::is);
    reply.ifPresent(
        type ->
            function.invocations().stream()
                .filter(BatchReply::isHeededBy)
                .filter(invocation -> invocation.reportsItemFailures().equals(Optional.of(false)))
                .forEach(
                    invocation ->
                        report.add(
                            invocation.relatedTo("reply", function.place().span()),
                            "%s ignores the `%s` of `%s`: failed items count as done",
                            invocation.describe(),
                            type.simpleName(),
                            function.name())));
  }
}
