package io.github.lambdalint.rules.contracts;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.function.Text;
import io.github.lambdalint.rules.Rules;
import java.util.Optional;

/** Knows the calls that read environment variables, and where a template sets these. */
public final class EnvironmentVariables {

  private static final CallTable READS = CallTable.load(Rules.class, "environment.txt");

  private EnvironmentVariables() {}

  /** Returns the name of the variable that a call reads; empty when it is no constant. */
  public static Optional<String> read(Execution execution, Call call) {
    return READS
        .match(call.shape())
        .map(read -> execution.text(call, Participant.argument(0)))
        .filter(Text::isConstant)
        .map(Text::start);
  }

  /** Says whether the call brings a value for a variable that is not set. */
  static boolean hasDefault(Call call) {
    return READS.matches(call.shape(), "default", "yes");
  }

  /** Reads all variables that the template sets for the function. */
  static Setting of(FunctionDeclaration declaration) {
    return declaration.property("Environment.Variables");
  }
}
