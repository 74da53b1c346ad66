package io.github.lambdalint.rules.tmp;

import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Flags files in /tmp that an event reads although perhaps only an earlier event wrote them. */
public final class StaleTmpRead implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    Execution execution = function.execution();
    FileCall.that("read", execution)
        .filter(read -> read.call().repeats() && read.isFixedTmp())
        .filter(read -> read.call().isCertain())
        .forEach(read -> check(execution, read, report));
  }

  private static void check(Execution execution, FileCall read, Report report) {
    String path = read.path().start();
    List<FileCall> writes =
        FileCall.that("write", execution).filter(write -> write.mayMean(path)).toList();
    boolean isLookedAfter =
        Stream.of("test", "delete")
            .flatMap(does -> FileCall.that(does, execution))
            .anyMatch(other -> other.mayMean(path));
    boolean leavesOut =
        writes.stream()
            .allMatch(
                write ->
                    write.path().equals(read.path())
                        && write.call().repeats()
                        && !write.call().isCertain());
    if (!writes.isEmpty() && leavesOut && !isLookedAfter) {
      report.add(
          read.call().relatedTo("written here", writes.get(0).call().span()),
          "`%s` is read also by events that do not write it",
          path);
    }
  }
}
