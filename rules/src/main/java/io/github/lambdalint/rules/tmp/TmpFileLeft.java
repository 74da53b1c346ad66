package io.github.lambdalint.rules.tmp;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.Execution.Participant;
import io.github.lambdalint.function.Fulfilment;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Text;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.Optional;

/** Flags files that every invocation leaves behind in /tmp. */
public final class TmpFileLeft implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .repeatedCalls()
        .forEach(
            call ->
                Deletion.FILES
                    .match(call.shape())
                    .flatMap(match -> file(function, call, match))
                    .ifPresent(file -> check(function, call, file, report)));
  }

  /**
   * Finds the file that a call leaves: what it returns, or the path of a new name that it writes
   * to.
   */
  private static Optional<Participant> file(
      LambdaFunction function, Call call, CallTable.Match match) {
    String does = match.fact("does").orElse("");
    if (does.equals("create")) {
      return Optional.of(Participant.RESULT);
    }
    return match
        .fact("path")
        .filter(path -> does.equals("write") && !path.equals("any"))
        .map(Participant::at)
        .filter(
            path -> {
              Text text = function.execution().text(call, path);
              return text.isBelowTmp() && !text.isConstant();
            });
  }

  private static void check(LambdaFunction function, Call call, Participant file, Report report) {
    if (deletion(function, call, file, "deleteOnExit").isReached()) {
      return; // DeleteOnExit reports that it does not help
    }
    Fulfilment deletion = deletion(function, call, file, "delete");
    switch (deletion.certainty()) {
      case NEVER -> report.add(call, "the file made here in /tmp is never deleted");
      case SOMETIMES -> stays(call, deletion, "when another branch is taken", report);
      case UNLESS_THROWN -> stays(call, deletion, "when an exception comes first", report);
      default -> {}
    }
  }

  private static Fulfilment deletion(
      LambdaFunction function, Call call, Participant file, String how) {
    return function.execution().fulfilment(call, file, new Deletion(how));
  }

  private static void stays(Call call, Fulfilment deletion, String when, Report report) {
    report.add(
        call.relatedTo("deleted here", deletion.where().orElseThrow().span()),
        "the file made here in /tmp stays %s",
        when);
  }
}
