package io.github.lambdalint.rules.limits;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** Flags Java functions that have Lambda's own few seconds and megabytes. */
public final class DefaultTimeout implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    function.declaration().filter(DefaultTimeout::isJava).ifPresent(it -> check(it, report));
  }

  private static void check(FunctionDeclaration declaration, Report report) {
    List<String> defaults = new ArrayList<>();
    if (declaration.property("Timeout").isAbsent()) {
      defaults.add("Timeout of 3 s");
    }
    if (declaration.property("MemorySize").isAbsent()) {
      defaults.add("MemorySize of 128 MB");
    }
    if (!defaults.isEmpty()) {
      report.add(
          declaration,
          "`%s` has Lambda's default %s",
          declaration.name(),
          String.join(" and ", defaults));
    }
  }

  private static boolean isJava(FunctionDeclaration declaration) {
    return declaration.runtime().texts().stream().anyMatch(runtime -> runtime.startsWith("java"));
  }
}
