package io.github.lambdalint.rules.lifecycle;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;

/** Flags shutdown hooks of functions that Lambda ends without a signal. */
public final class ShutdownHookNeverRuns implements Rule {

  private static final CallTable HOOKS = CallTable.load(Rules.class, "shutdown-hooks.txt");

  @Override
  public void check(LambdaFunction function, Report report) {
    if (function.declaration().filter(ShutdownHookNeverRuns::hasNoExtension).isPresent()) {
      function.execution().calls().stream()
          .filter(call -> HOOKS.matches(call.shape()))
          .forEach(
              call ->
                  report.add(
                      call, "never runs: `%s` has no layer with an extension", function.name()));
    }
  }

  /** Extensions come in layers, or in a container image. */
  private static boolean hasNoExtension(FunctionDeclaration declaration) {
    return declaration.property("Layers").isAbsent()
        && !declaration.mayBeImage()
        && declaration.property("ImageUri").isAbsent();
  }
}
