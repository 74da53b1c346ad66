package io.github.lambdalint.rules.contracts;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.rules.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Flags environment variables that the code needs and the template does not set. */
public final class UndeclaredVariable implements Rule {

  private static final CallTable NULL_TAKERS = CallTable.load(Rules.class, "null-takers.txt");

  /** Set by Lambda, its base image, SAM's local emulation, or read by libraries only if set. */
  private static final Pattern GIVEN =
      Pattern.compile(
          "(_|AWS_|LAMBDA_|POWERTOOLS_|OTEL_|JAVA_).*|HOME|LANG|LD_LIBRARY_PATH|PATH|TZ");

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .declaration()
        .filter(UndeclaredVariable::isWhole)
        .ifPresent(declaration -> check(function, declaration, report));
  }

  /** Says whether nothing but the template sets variables of the function. */
  private static boolean isWhole(FunctionDeclaration declaration) {
    Setting variables = EnvironmentVariables.of(declaration);
    return !declaration.mayBeImage()
        && (variables.isAbsent() || variables.value().orElseThrow() instanceof Value.Mapping)
        && variables.property("AWS_LAMBDA_EXEC_WRAPPER").isAbsent();
  }

  private static void check(
      LambdaFunction function, FunctionDeclaration declaration, Report report) {
    Execution execution = function.execution();
    Setting variables = EnvironmentVariables.of(declaration);
    Map<String, List<Call>> reads = new LinkedHashMap<>();
    for (Call call : execution.calls()) {
      EnvironmentVariables.read(execution, call)
          .ifPresent(name -> reads.computeIfAbsent(name, any -> new ArrayList<>()).add(call));
    }
    reads.forEach(
        (name, calls) -> {
          boolean isSet = variables.isPresent() && variables.property(name).isPresent();
          if (!isSet && !GIVEN.matcher(name).matches() && isNeeded(execution, calls)) {
            report.add(
                variables.isPresent() ? Severity.ERROR : Severity.WARNING,
                calls.get(0).relatedTo("declared here", declaration.span()),
                "`%s` reads the variable `%s`, which its template does not set",
                function.name(),
                name);
          }
        });
  }

  private static boolean isNeeded(Execution execution, List<Call> reads) {
    return reads.stream()
        .noneMatch(
            read ->
                EnvironmentVariables.hasDefault(read)
                    || execution.mayBeNull(read, NULL_TAKERS::matches));
  }
}
