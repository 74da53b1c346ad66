package io.github.lambdalint.rules.state;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.LambdaFunction;
import java.util.Optional;
import java.util.stream.Stream;

/** Knows the setting that lets one environment handle several events at the same time. */
public final class ManagedInstances {

  private static final String PROVIDER = "CapacityProviderConfig";
  private static final String MOST_AT_ONCE = "PerExecutionEnvironmentMaxConcurrency";

  private ManagedInstances() {}

  /** Returns the setting if it is certain to be on. */
  public static Optional<Setting> of(LambdaFunction function) {
    return function
        .declaration()
        .filter(ManagedInstances::handlesManyAtOnce)
        .map(declaration -> declaration.property(PROVIDER));
  }

  private static boolean handlesManyAtOnce(FunctionDeclaration declaration) {
    Setting provider = declaration.property(PROVIDER);
    boolean isOneByOne =
        Stream.of(PROVIDER, PROVIDER + ".LambdaManagedInstancesCapacityProviderConfig")
            .map(path -> declaration.property(path + "." + MOST_AT_ONCE))
            .anyMatch(most -> most.isUnknown() || most.number().filter(it -> it == 1).isPresent());
    return provider.isPresent() && !provider.isUnknown() && !isOneByOne;
  }
}
