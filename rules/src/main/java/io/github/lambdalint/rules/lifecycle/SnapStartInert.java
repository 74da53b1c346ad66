package io.github.lambdalint.rules.lifecycle;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags snapshots and provisioned environments from which no invocation starts. */
public final class SnapStartInert implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .declaration()
        .ifPresent(
            declaration -> {
              Optional<Setting> snapStart = SnapStart.of(declaration);
              if (snapStart.isPresent() && declaration.aliases().isEmpty()) {
                report.add(snapStart.get(), "SnapStart takes no snapshot: no version is published");
              } else if (isInvokedUnqualifiedOnly(function)) {
                snapStart.ifPresent(
                    setting -> report(function, setting, "no snapshot is restored", report));
                provisioned(declaration)
                    .forEach(
                        setting ->
                            report(function, setting, "provisioned environments idle", report));
              }
            });
  }

  private static void report(
      LambdaFunction function, Setting setting, String effect, Report report) {
    report.add(
        setting,
        "`%s` is invoked by %s without version or alias: %s",
        function.name(),
        function.invokedBy(),
        effect);
  }

  private static boolean isInvokedUnqualifiedOnly(LambdaFunction function) {
    return !function.invocations().isEmpty()
        && !function.mayHaveOtherSources()
        && function.invocations().stream()
            .allMatch(invocation -> invocation.source().qualifier().isEmpty());
  }

  private static Stream<Setting> provisioned(FunctionDeclaration declaration) {
    return declaration.aliases().stream()
        .map(alias -> alias.property("ProvisionedConcurrencyConfig"))
        .filter(Setting::isPresent);
  }
}
