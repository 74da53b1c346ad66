package io.github.lambdalint.rules.contracts;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.Optional;

/** Flags Java functions that CloudFront is to run at the edge. */
public final class UnsupportedEdgeFunction implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    Optional<String> runtime =
        function
            .declaration()
            .map(FunctionDeclaration::runtime)
            .flatMap(setting -> setting.texts().stream().findFirst())
            .filter(text -> text.startsWith("java"));
    runtime.ifPresent(
        java ->
            function.invocations().stream()
                .filter(invocation -> invocation.kind().id().equals("lambda-edge"))
                .forEach(
                    invocation ->
                        report.add(
                            invocation,
                            "%s runs `%s` at the edge, where there is no `%s`",
                            invocation.describe(),
                            function.name(),
                            java)));
  }
}
