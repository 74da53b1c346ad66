package io.github.lambdalint.rules.failures;

import io.github.lambdalint.deployment.Dialect;
import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.SettingNames;
import io.github.lambdalint.deployment.TemplateEdits;
import io.github.lambdalint.function.Handler;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.source.Fix;
import io.github.lambdalint.source.TypeName;
import java.util.Optional;

/** Flags mappings that do not heed the failed items which the handler names in its reply. */
public final class IgnoredBatchResponse implements Rule {

  private static final String PROPERTY = "FunctionResponseTypes";

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
                            invocation
                                .relatedTo("reply", function.place().span())
                                .fixedBy(fix(function, invocation.source())),
                            "%s ignores the `%s` of `%s`: failed items count as done",
                            invocation.describe(),
                            type.simpleName(),
                            function.name())));
  }

  private static Optional<Fix> fix(LambdaFunction function, EventSource source) {
    return function
        .declaration()
        .filter(declaration -> source.setting(PROPERTY).isAbsent())
        .map(declaration -> declaration.resource().template())
        .flatMap(
            template ->
                new TemplateEdits(template).add(source.settings(), line(template.dialect())))
        .map(edit -> Fix.safe("let the mapping heed the failed items", edit));
  }

  private static String line(Dialect dialect) {
    return switch (dialect) {
      case SERVERLESS, TERRAFORM -> SettingNames.translate("ReportBatchItemFailures", dialect);
      default -> PROPERTY + ": [ReportBatchItemFailures]";
    };
  }
}
