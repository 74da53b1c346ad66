package io.github.lambdalint.rules.lifecycle;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.source.Place;
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
                report.add(
                    snapStart.get(),
                    "SnapStart of `%s` takes no snapshot: no version is published",
                    declaration.id());
              } else if (isInvokedUnqualifiedOnly(function)) {
                warmStarts(declaration, snapStart)
                    .forEach(place -> report(function, place, report));
              }
            });
  }

  private static void report(LambdaFunction function, Place place, Report report) {
    report.add(
        place,
        "%s invokes `%s` without version or alias, past what is kept ready",
        function.invokedBy(),
        function.name());
  }

  private static boolean isInvokedUnqualifiedOnly(LambdaFunction function) {
    return !function.invocations().isEmpty()
        && !function.mayHaveOtherSources()
        && function.invocations().stream()
            .allMatch(invocation -> invocation.source().qualifier().isEmpty());
  }

  private static Stream<Place> warmStarts(
      FunctionDeclaration declaration, Optional<Setting> snapStart) {
    Stream<Setting> provisioned =
        declaration.aliases().stream()
            .map(alias -> alias.property("ProvisionedConcurrencyConfig"))
            .filter(Setting::isPresent);
    return Stream.concat(snapStart.stream(), provisioned);
  }
}
