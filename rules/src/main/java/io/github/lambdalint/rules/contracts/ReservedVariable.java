package io.github.lambdalint.rules.contracts;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.source.Place;
import java.util.Set;

/** Flags environment variables that Lambda does not let a function set. */
public final class ReservedVariable implements Rule {

  /** As in cfn-lint's rule E3663 and the developer guide's list of reserved variables. */
  private static final Set<String> RESERVED =
      Set.of(
          "AWS_ACCESS_KEY",
          "AWS_ACCESS_KEY_ID",
          "AWS_DEFAULT_REGION",
          "AWS_EXECUTION_ENV",
          "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
          "AWS_LAMBDA_FUNCTION_NAME",
          "AWS_LAMBDA_FUNCTION_VERSION",
          "AWS_LAMBDA_INITIALIZATION_TYPE",
          "AWS_LAMBDA_LOG_GROUP_NAME",
          "AWS_LAMBDA_LOG_STREAM_NAME",
          "AWS_LAMBDA_RUNTIME_API",
          "AWS_REGION",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SESSION_TOKEN",
          "LAMBDA_RUNTIME_DIR",
          "LAMBDA_TASK_ROOT",
          "_HANDLER",
          "_X_AMZN_TRACE_ID");

  private static final int BYTES = 4096;

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .declaration()
        .ifPresent(
            declaration -> {
              Setting variables = EnvironmentVariables.of(declaration);
              if (variables.value().orElse(null) instanceof Value.Mapping map) {
                checkNames(map, report);
                checkSize(declaration, variables, map, report);
              }
            });
  }

  private static void checkNames(Value.Mapping variables, Report report) {
    variables.entries().keySet().stream()
        .filter(RESERVED::contains)
        .forEach(
            name -> report.add(Place.at(variables.keySpan(name)), "`%s` belongs to Lambda", name));
  }

  private static void checkSize(
      FunctionDeclaration declaration, Setting setting, Value.Mapping variables, Report report) {
    int known =
        variables.entries().entrySet().stream()
            .mapToInt(variable -> variable.getKey().length() + leastLength(variable.getValue()))
            .sum();
    if (known > BYTES) {
      report.add(
          setting,
          "environment variables of `%s` take %d bytes of %d",
          declaration.name(),
          known,
          BYTES);
    }
  }

  private static int leastLength(Value value) {
    return value.alternatives().stream()
        .mapToInt(each -> each instanceof Value.Scalar scalar ? scalar.text().length() : 0)
        .min()
        .orElse(0);
  }
}
