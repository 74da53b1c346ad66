package io.github.lambdalint.rules.contracts;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.Frame;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Phase;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.source.Place;
import java.util.function.Function;
import java.util.stream.Stream;

/** Flags idempotent code of Powertools that is not given the context of the invocation. */
public final class UnregisteredIdempotency implements Rule {

  private static final CallTable IDEMPOTENCY = CallTable.load(Rules.class, "idempotency.txt");
  private static final String IDEMPOTENT =
      "software.amazon.lambda.powertools.idempotency.Idempotent";

  @Override
  public void check(LambdaFunction function, Report report) {
    if (function.calls(Phase.INVOKE).noneMatch(call -> is("register", call))) {
      Stream.concat(
              function.execution().frames().stream()
                  .filter(UnregisteredIdempotency::isInnerIdempotent)
                  .map(Frame::place),
              function
                  .calls(Phase.INVOKE)
                  .filter(call -> is("run", call))
                  .map(Function.<Place>identity()))
          .forEach(
              place -> report.add(place, "the time that remains for idempotent code is unknown"));
    }
  }

  /** The aspect on a handler method takes the context from its arguments. */
  private static boolean isInnerIdempotent(Frame frame) {
    return frame.caller().isPresent() && frame.annotation(IDEMPOTENT).isPresent();
  }

  private static boolean is(String what, Call call) {
    return IDEMPOTENCY.matches(call.shape(), "does", what);
  }
}
