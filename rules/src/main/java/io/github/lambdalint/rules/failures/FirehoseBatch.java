package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.Frequency;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.rules.Rules;
import java.util.Optional;

/**
 * Knows functions that transform the records of a Firehose stream, each with an answer of its own.
 */
final class FirehoseBatch {

  private static final String KIND = "firehose-transform";
  private static final String EVENT =
      "com.amazonaws.services.lambda.runtime.events.KinesisFirehoseEvent";

  private static final CallTable PARSERS = CallTable.load(Rules.class, "parsers.txt");

  private FirehoseBatch() {}

  /** Says for messages what hands such records to the function; empty when nothing does. */
  static Optional<String> source(LambdaFunction function) {
    return function.invocations().isEmpty()
        ? function
            .handler()
            .flatMap(handler -> handler.event())
            .filter(event -> event.name().equals(EVENT))
            .map(event -> "takes `%s`".formatted(event.simpleName()))
        : function.invocations().stream()
            .filter(invocation -> invocation.kind().id().equals(KIND))
            .findFirst()
            .map(Invocation::describe)
            .map("is invoked by %s"::formatted);
  }

  /** Finds the first call that throws for a record which is no document, and is not caught. */
  static Optional<Call> parser(LambdaFunction function) {
    return function
        .repeatedCalls()
        .filter(call -> call.frequency() == Frequency.PER_ITEM && call.dependsOnEvent())
        .filter(call -> PARSERS.matches(call.shape()))
        .filter(call -> function.execution().catcher(call).isEmpty())
        .findFirst();
  }
}
