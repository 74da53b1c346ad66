package io.github.lambdalint.rules.lifecycle;

import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable.Match;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.contracts.EnvironmentVariables;
import io.github.lambdalint.source.Place;
import java.util.Optional;
import java.util.Set;

/** Flags credentials that a function with SnapStart does not get, or keeps beyond their time. */
public final class CredentialsInSnapshot implements Rule {

  private static final Set<String> VARIABLES =
      Set.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN");

  @Override
  public void check(LambdaFunction function, Report report) {
    SnapStart.forEachCall(
        function, (call, snapStart) -> check(function.execution(), call, snapStart, report));
  }

  private static void check(Execution execution, Call call, Setting snapStart, Report report) {
    Place place = call.relatedTo("SnapStart", snapStart.span());
    variable(execution, call)
        .ifPresent(name -> report.add(place, "`%s` is not set with SnapStart", name));
    Optional<Match> credentials = SnapStart.match(call).filter(it -> it.has("what", "credentials"));
    boolean neverWorks = credentials.filter(it -> it.has("when")).isPresent();
    if (neverWorks && call.isCertain()) { // a branch may be for runs outside of Lambda
      report.add(place, "`%s` finds nothing with SnapStart", credentials.orElseThrow().label());
    } else if (credentials.isPresent() && !neverWorks) {
      SnapStart.kept(execution, call)
          .forEach(
              field -> report.add(place, "`%s` expires before the snapshot does", field.name()));
    }
  }

  private static Optional<String> variable(Execution execution, Call call) {
    return EnvironmentVariables.read(execution, call).filter(VARIABLES::contains);
  }
}
