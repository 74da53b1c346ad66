package io.github.lambdalint.function;

import java.util.List;

/**
 * Is the code that can run for a function.
 *
 * @param frames each body in each context in which it runs, nearest to the handler first
 * @param calls in the same order
 */
public record Execution(List<Frame> frames, List<Call> calls) {

  /** Is the execution of a function whose code is not among the sources. */
  public static final Execution NONE = new Execution(List.of(), List.of());

  /** Counts the calls whose target type neither sources nor class path tell. */
  public int unresolved() {
    return (int)
        calls.stream().filter(call -> !call.isSource() && call.shape().owners().isEmpty()).count();
  }
}
