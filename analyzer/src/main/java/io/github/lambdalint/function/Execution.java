package io.github.lambdalint.function;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.lambdalint.function.Fulfilment.Certainty;
import io.github.lambdalint.function.Obligation.Effect;
import io.github.lambdalint.function.Obligation.Role;
import io.github.lambdalint.source.Variable;
import java.util.List;
import java.util.Optional;

/** Is the code that can run for a function; thread-safe. */
public final class Execution {

  /** Is the execution of a function whose code is not among the sources. */
  public static final Execution NONE = new Execution(List.of(), List.of(), Optional.empty());

  private final List<Frame> frames;
  private final List<Call> calls;
  private final Optional<Walk> walk;

  private Execution(List<Frame> frames, List<Call> calls, Optional<Walk> walk) {
    this.frames = frames;
    this.calls = calls;
    this.walk = walk;
  }

  static Execution of(List<Frame> frames, List<Call> calls, Walk walk) {
    return new Execution(frames, calls, Optional.of(walk));
  }

  /** Returns each body in each context in which it runs, nearest to the handler first. */
  public List<Frame> frames() {
    return frames;
  }

  /** Returns the calls, nearest to the handler first. */
  public List<Call> calls() {
    return calls;
  }

  /** Lists the catch clauses that run when the processing of an event fails. */
  public List<CaughtException> caughtExceptions() {
    return new ExceptionFlow(calls).caught(frames);
  }

  /** Counts the calls whose target type neither sources nor class path tell. */
  public int unresolved() {
    return (int)
        calls.stream().filter(call -> !call.isSource() && call.shape().owners().isEmpty()).count();
  }

  /**
   * Tells whether an obligation is met for what takes part in a call: its result, its receiver or
   * an argument.
   */
  public Fulfilment fulfilment(Call call, Participant participant, Obligation obligation) {
    return walk.map(
            walked -> {
              synchronized (walked) { // the walk keeps answers and several functions may share it
                return participant
                    .of(call.node())
                    .map(value -> fulfilment(walked, value, call, obligation))
                    .orElse(Fulfilment.UNKNOWN);
              }
            })
        .orElse(Fulfilment.UNKNOWN);
  }

  /** Evaluates the string, file or path that takes part in a call. */
  public Text text(Call call, Participant participant) {
    return walk.map(
            walked -> {
              synchronized (walked) {
                return participant
                    .of(call.node())
                    .map(value -> walked.texts().of(value, call.frame()))
                    .orElse(Text.UNKNOWN);
              }
            })
        .orElse(Text.UNKNOWN);
  }

  private Fulfilment fulfilment(Walk walk, Expression value, Call call, Obligation obligation) {
    ObligationFlow flow = new ObligationFlow(walk, obligation);
    if (value == call.node()) {
      return flow.of(value, call.frame());
    }
    Optional<Variable> variable = walk.types().variable(value, call.frame().file());
    if (variable.isEmpty()) {
      return Fulfilment.NEVER;
    }
    return variable.get().isField()
        ? ofField(walk, variable.get(), obligation)
        : flow.ofVariable(variable.get(), call.frame(), call.node());
  }

  /** Looks through all reached code, since any of it may see the field. */
  private Fulfilment ofField(Walk walk, Variable field, Obligation obligation) {
    return calls.stream()
        .filter(call -> obligation.effect(call.shape(), Role.RECEIVER) == Effect.MEETS)
        .filter(
            call ->
                Participant.RECEIVER
                    .of(call.node())
                    .flatMap(receiver -> walk.types().variable(receiver, call.frame().file()))
                    .filter(field::equals)
                    .isPresent())
        .findFirst()
        .map(call -> Fulfilment.at(Certainty.ALWAYS, call))
        .orElse(Fulfilment.NEVER);
  }

  /** Names what takes part in a call. */
  public record Participant(Optional<Role> role) {

    /** Is what the call returns. */
    public static final Participant RESULT = new Participant(Optional.empty());

    /** Is the object on which the method is called. */
    public static final Participant RECEIVER = new Participant(Optional.of(Role.RECEIVER));

    /** Is one of the arguments. */
    public static Participant argument(int index) {
      return new Participant(Optional.of(Role.argument(index)));
    }

    private Optional<Expression> of(Expression call) {
      if (role.isEmpty()) {
        return Optional.of(call);
      }
      if (role.get().isReceiver()) {
        return call instanceof MethodCallExpr method ? method.getScope() : Optional.empty();
      }
      List<Expression> arguments = Calls.arguments(call);
      int index = role.get().argument();
      return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
    }
  }
}
