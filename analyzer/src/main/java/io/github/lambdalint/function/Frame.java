package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Is a body of code in one context in which it runs, as a stack frame is at run time.
 *
 * <p>Two calls that agree in phase, frequency, receiver and arguments share a frame; it knows the
 * shortest way to itself.
 */
public final class Frame {

  /** Is all that tells two frames of a body apart. */
  record Context(
      Body body,
      Phase phase,
      Frequency frequency,
      Optional<SourceType> selfType,
      Lifetime self,
      List<Provenance> arguments,
      Optional<Frame> captured) {}

  private final Context context;
  private final Optional<Frame> caller;
  private final Optional<Node> site;

  Frame(Context context, Optional<Frame> caller, Optional<Node> site) {
    this.context = context;
    this.caller = caller;
    this.site = site;
  }

  /** Returns the code that runs. */
  public Body body() {
    return context.body();
  }

  /** Returns the file that holds the code. */
  public SourceFile file() {
    return body().file();
  }

  /** Returns the phase in which it runs. */
  public Phase phase() {
    return context.phase();
  }

  /** Returns how often it runs. */
  public Frequency frequency() {
    return context.frequency();
  }

  /** Returns the frame that calls this one; empty for what Lambda itself calls. */
  public Optional<Frame> caller() {
    return caller;
  }

  /** Returns the call in the caller's code that leads here. */
  public Optional<Node> site() {
    return site;
  }

  Optional<SourceType> selfType() {
    return context.selfType();
  }

  Lifetime self() {
    return context.self();
  }

  Optional<Frame> captured() {
    return context.captured();
  }

  Provenance argument(Parameter parameter) {
    int index = 0;
    for (Parameter each : body().parameters()) {
      if (each == parameter) {
        return index < context.arguments().size()
            ? context.arguments().get(index)
            : Provenance.PASSING;
      }
      index++;
    }
    return Provenance.PASSING;
  }

  /**
   * Leads from what Lambda calls to {@code last} in this frame's code; the span of each step is the
   * call that goes on.
   */
  public List<Step> trail(Span last) {
    List<Step> steps = new ArrayList<>();
    Span next = last;
    Optional<Frame> here = Optional.of(this);
    while (here.isPresent()) {
      Frame frame = here.get();
      steps.add(new Step(frame.body().title(), next));
      if (frame.site.isPresent()) {
        next = Call.span(frame.site.get(), frame.caller.orElseThrow().file());
      }
      here = frame.caller;
    }
    Collections.reverse(steps);
    return List.copyOf(steps);
  }

  @Override
  public String toString() {
    return body().title() + " " + phase() + " " + frequency();
  }
}
