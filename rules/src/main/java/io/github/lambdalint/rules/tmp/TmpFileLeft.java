package io.github.lambdalint.rules.tmp;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.Fulfilment;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.Severity;
import java.util.stream.Stream;

/** Flags files that every invocation leaves behind in /tmp. */
public final class TmpFileLeft implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    Stream.of("create", "write")
        .flatMap(does -> FileCall.that(does, function.repeatedCalls(), function.execution()))
        .filter(file -> file.path().isBelowTmp() && !file.path().isConstant())
        .filter(file -> !isInEmptiedFolder(function, file))
        .filter(file -> !isDeletedOnClose(function, file))
        .forEach(file -> check(function, file, report));
  }

  private static void check(LambdaFunction function, FileCall file, Report report) {
    Execution execution = function.execution();
    if (deletion(execution, file, "deleteOnExit").isReached()) {
      return; // DeleteOnExit reports that it does not help
    }
    Fulfilment deletion = deletion(execution, file, "delete");
    switch (deletion.certainty()) {
      case NEVER -> {
        if (isDeletedUnderSamePath(function, file)) {
          return;
        }
        String message = "the file made here in /tmp is never deleted";
        if (TmpSpace.isSmall(function) && isFilledFromEvent(execution, file)) {
          report.add(Severity.ERROR, file.call(), "%s", message);
        } else {
          report.add(file.call(), "%s", message);
        }
      }
      case SOMETIMES -> stays(file, deletion, "when another branch is taken", report);
      case UNLESS_THROWN -> stays(file, deletion, "when an exception comes first", report);
      default -> {}
    }
  }

  /** Says whether each event deletes what is in a folder of constant name around the file. */
  private static boolean isInEmptiedFolder(LambdaFunction function, FileCall file) {
    Execution execution = function.execution();
    Stream<FileCall> emptied =
        Stream.of("delete", "visit", "list")
            .flatMap(does -> FileCall.that(does, function.repeatedCalls(), execution));
    return emptied
        .filter(folder -> folder.isAround(file))
        .anyMatch(folder -> !folder.does("list") || isDeleted(execution, folder.call()));
  }

  /** Says whether the file is opened so that its end is the end of the stream. */
  private static boolean isDeletedOnClose(LambdaFunction function, FileCall file) {
    Execution execution = function.execution();
    return Stream.of("write", "read", "open")
        .flatMap(does -> FileCall.that(does, function.repeatedCalls(), execution))
        .filter(open -> open.hasArgument(execution, "DELETE_ON_CLOSE"))
        .anyMatch(
            open ->
                open.call().node() == file.call().node()
                    || open.isMadeBy(file, execution)
                    || isSamePath(execution, file, open));
  }

  /** Says whether the path of a file that is deleted is spelled out once more. */
  private static boolean isDeletedUnderSamePath(LambdaFunction function, FileCall file) {
    return FileCall.that("delete", function.repeatedCalls(), function.execution())
        .anyMatch(deleted -> isSamePath(function.execution(), file, deleted));
  }

  private static boolean isSamePath(Execution execution, FileCall file, FileCall later) {
    return !file.does("create")
        && execution.isSameText(file.call(), file.file(), later.call(), later.file());
  }

  private static boolean isDeleted(Execution execution, Call listing) {
    return !execution.fulfilment(listing, Participant.RESULT, new Deletion("delete")).isNever();
  }

  private static Fulfilment deletion(Execution execution, FileCall file, String how) {
    return execution.fulfilment(file.call(), file.file(), new Deletion(how));
  }

  /** Says whether the event decides what, and how much, is written to the file. */
  private static boolean isFilledFromEvent(Execution execution, FileCall file) {
    return file.call().dependsOnEvent()
        || FileCall.that("write", execution)
            .filter(write -> write.call().dependsOnEvent())
            .anyMatch(write -> write.isMadeBy(file, execution));
  }

  private static void stays(FileCall file, Fulfilment deletion, String when, Report report) {
    report.add(
        file.call().relatedTo("deleted here", deletion.where().orElseThrow().span()),
        "the file made here in /tmp stays %s",
        when);
  }
}
