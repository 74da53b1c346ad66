package io.github.lambdalint.testing;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.stream.Stream;

/** Flags each {@code exit} in the name of a function. */
final class LineRule implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    long exits = Stream.of(function.name().split(" ")).filter("exit"::equals).count();
    for (long exit = 1; exit <= exits; exit++) {
      report.add(function.place(), "exit %d of %s", exit, function.name());
    }
  }
}
