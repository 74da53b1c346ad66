package io.github.lambdalint.rules.tmp;

import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.rules.state.ManagedInstances;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags files of one event whose name the next event uses again, and stumbles over. */
public final class FixedTmpName implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    Execution execution = function.execution();
    Optional<Setting> provider = ManagedInstances.of(function);
    FileCall.that("write", execution)
        .filter(file -> file.call().repeats() && file.isFixedTmp())
        .forEach(
            file -> {
              if (provider.isPresent() && isOverwritten(execution, file)) {
                reportRace(function, provider.get(), file, report);
              } else if (!isDoneTo(file, execution, "test", "delete")) {
                check(execution, file, report);
              }
            });
  }

  /** Says whether events that are handled at the same time put their content in the same place. */
  private static boolean isOverwritten(Execution execution, FileCall file) {
    return !file.facts().has("makes")
        && !file.call().isLocked()
        && !isDoneTo(file, execution, "test");
  }

  private static void reportRace(
      LambdaFunction function, Setting provider, FileCall file, Report report) {
    report.add(
        Severity.ERROR,
        file.call().relatedTo("Managed Instance", provider.span()),
        "`%s` handles events at the same time, and each writes `%s`",
        function.name(),
        file.path().start());
  }

  /** Says whether any code does one of these to the file. */
  private static boolean isDoneTo(FileCall file, Execution execution, String... what) {
    return Stream.of(what)
        .flatMap(does -> FileCall.that(does, execution))
        .anyMatch(other -> other.mayMean(file.path().start()));
  }

  private static void check(Execution execution, FileCall file, Report report) {
    Call call = file.call();
    String path = file.path().start();
    boolean fails =
        file.facts().has("existing") && !file.hasArgument(execution, "REPLACE_EXISTING");
    boolean appends =
        file.facts().fact("appends").filter(it -> file.hasArgument(execution, it)).isPresent();
    if (fails) {
      report.add(
          call, "`%s` fails when `%s` is left from an earlier event", call.shape().method(), path);
    } else if (appends) {
      report.add(call, "`%s` keeps what earlier events appended", path);
    }
  }
}
