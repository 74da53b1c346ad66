package io.github.lambdalint.rules.contracts;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallShape;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.Fulfilment;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Obligation;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.function.Phase;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.source.Fix;

/** Flags keys of S3 notifications that are used for a request as they are, URL-encoded. */
public final class UndecodedObjectKey implements Rule {

  private static final CallTable KEYS = CallTable.load(Rules.class, "object-keys.txt");

  private static final String DECODED = "getUrlDecodedKey";

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .calls(Phase.INVOKE)
        .filter(call -> is("read", call.shape()))
        .filter(call -> flow(function, call, "decode").isNever())
        .forEach(
            call -> {
              Fulfilment use = flow(function, call, "use");
              if (use.isReached()) {
                report.add(
                    call.relatedTo("used here", use.where().orElseThrow().span())
                        .fixedBy(
                            call.renamed(DECODED)
                                .map(edit -> Fix.safe("take the decoded key", edit))),
                    "the object's key is still URL-encoded");
              }
            });
  }

  private static Fulfilment flow(LambdaFunction function, Call key, String goal) {
    return function.execution().fulfilment(key, Participant.RESULT, new Arrival(goal));
  }

  private static boolean is(String what, CallShape call) {
    return KEYS.matches(call, "does", what);
  }

  /** Is met when a key gets to calls that do what is the goal. */
  private record Arrival(String goal) implements Obligation {

    @Override
    public Effect effect(CallShape call, Role role) {
      if (role.isReceiver()) {
        return Effect.KEEPS;
      }
      // Of "request -> request.key(key)" no type is known without the library.
      boolean isUntypedUse = call.owners().isEmpty() && call.method().equals("key");
      return is(goal, call) || (goal.equals("use") && isUntypedUse) ? Effect.MEETS : Effect.KEEPS;
    }
  }
}
