package io.github.lambdalint.rules.tmp;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import java.util.Set;

/** Flags content of any size that is written to /tmp although nobody knows if it fits. */
public final class UncheckedTmpSpace implements Rule {

  private static final CallTable CLOSEABLES = CallTable.load(Rules.class, "closeables.txt");

  private static final Set<String> MEASURING =
      Set.of(
          "contentLength",
          "getContentLength",
          "getContentLengthLong",
          "getFreeSpace",
          "getObjectMetadata",
          "getSize",
          "getSizeAsLong",
          "getUsableSpace",
          "headObject");

  @Override
  public void check(LambdaFunction function, Report report) {
    Execution execution = function.execution();
    if (TmpSpace.isSmall(function) && !isMeasured(execution)) {
      FileCall.that("write", execution)
          .filter(file -> file.call().repeats() && isInTmp(execution, file))
          .filter(file -> isOfAnySize(execution, file))
          .forEach(
              file ->
                  report.add(file.call(), "content of any size goes to /tmp, which holds 512 MB"));
    }
  }

  private static boolean isMeasured(Execution execution) {
    return execution.calls().stream().anyMatch(call -> MEASURING.contains(call.shape().method()));
  }

  private static boolean isInTmp(Execution execution, FileCall file) {
    return file.path().isBelowTmp()
        || execution.origins(file.call(), file.file()).stream()
            .anyMatch(call -> FileCall.FILES.matches(call.shape(), "does", "create"));
  }

  private static boolean isOfAnySize(Execution execution, FileCall file) {
    if (file.facts().has("content", "image")) {
      return false; // it is written anew, in the size that the code gives it
    }
    return isRemote(FileCall.FILES, file.call())
        || execution.origins(file.call(), Participant.argument(0)).stream()
            .anyMatch(call -> isRemote(CLOSEABLES, call));
  }

  private static boolean isRemote(CallTable table, Call call) {
    return table.matches(call.shape(), "content", "remote");
  }
}
