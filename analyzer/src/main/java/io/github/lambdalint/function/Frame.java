package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
      Optional<Frame> captured) {

    /** Describes code that runs on no object and takes nothing. */
    static Context of(Body body, Phase phase, Frequency frequency) {
      return new Context(
          body,
          phase,
          frequency,
          Optional.empty(),
          Lifetime.ENVIRONMENT,
          List.of(),
          Optional.empty());
    }

    Context on(SourceType type, Lifetime lifetime) {
      return on(Optional.of(type), lifetime);
    }

    Context on(Optional<SourceType> type, Lifetime lifetime) {
      return new Context(body, phase, frequency, type, lifetime, arguments, captured);
    }

    Context with(List<Provenance> values) {
      return new Context(body, phase, frequency, selfType, self, values, captured);
    }

    /** Forgets what the arguments are, except how long they live. */
    Context widened() {
      return with(arguments.stream().map(Provenance::widened).toList());
    }

    /** Forgets as well what the arguments are and whose locals the code sees. */
    Context general() {
      return with(arguments.stream().map(any -> Provenance.UNKNOWN).toList())
          .capturing(Optional.empty());
    }

    Context capturing(Optional<Frame> around) {
      return new Context(body, phase, frequency, selfType, self, arguments, around);
    }
  }

  /** Is how a frame is entered: from where, and by which call. */
  record Way(Optional<Frame> caller, Optional<Node> site) {

    /** Is how Lambda itself enters. */
    static final Way START = new Way(Optional.empty(), Optional.empty());

    Way(Frame caller, Node site) {
      this(Optional.of(caller), Optional.of(site));
    }

    @Override
    public boolean equals(Object other) { // two calls that read alike are two
      return other instanceof Way way
          && way.caller.orElse(null) == caller.orElse(null)
          && way.site.orElse(null) == site.orElse(null);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(site.orElse(null));
    }
  }

  private static final int MOST_WAYS = 12;

  private final Context context;
  private final Set<Way> ways = new LinkedHashSet<>();
  private Way way;

  Frame(Context context, Way way) {
    this.context = context;
    this.way = way;
    ways.add(way);
  }

  /** Sets the way by which a walk, which goes breadth first, came here first. */
  void reach(Way shortest) {
    way = shortest;
    ways.clear();
    ways.add(way);
  }

  /** Remembers another way. */
  void reachAlso(Way other) {
    if (ways.size() <= MOST_WAYS) {
      ways.add(other);
    }
  }

  /** Lists all ways by which this code is entered; empty when there are too many to tell. */
  List<Way> ways() {
    return ways.size() > MOST_WAYS ? List.of() : List.copyOf(ways);
  }

  /** Returns the code that runs. */
  public Body body() {
    return context.body();
  }

  /** Returns the file that holds the code. */
  public SourceFile file() {
    return body().file();
  }

  /** Marks all of the code; for initialisers their type. */
  Span extent() {
    return file().span(body().node());
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
    return way.caller();
  }

  /** Returns the call in the caller's code that leads here. */
  public Optional<Node> site() {
    return way.site();
  }

  /** Returns the call that leads here, as the caller evaluates it. */
  Optional<Evaluation> call() {
    return caller()
        .flatMap(
            caller ->
                site()
                    .filter(Expression.class::isInstance)
                    .map(site -> new Evaluation((Expression) site, caller)));
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
    List<Provenance> arguments = context.arguments();
    List<Parameter> parameters = body().parameters();
    for (int i = 0; i < parameters.size() && i < arguments.size(); i++) {
      if (parameters.get(i) == parameter) {
        return parameter.isVarArgs()
            ? arguments.subList(i, arguments.size()).stream().reduce(Provenance::join).orElseThrow()
            : arguments.get(i);
      }
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
      if (frame.site().isPresent()) {
        next = Call.span(frame.site().get(), frame.caller().orElseThrow().file());
      }
      here = frame.caller();
    }
    Collections.reverse(steps);
    return List.copyOf(steps);
  }

  /**
   * Says whether what Lambda calls always gets to a node of this frame's code, exceptions and early
   * returns aside.
   */
  boolean alwaysReaches(Node node) {
    return Conditions.isUnconditional(node, body().node())
        && !isGivenAway()
        && (caller().isEmpty() || caller().get().alwaysReaches(site().orElseThrow()));
  }

  /** Says whether a library decides if this code runs. */
  private boolean isGivenAway() {
    return body().kind() == Body.Kind.LAMBDA
        && site().filter(call -> call.isAncestorOf(body().node())).isPresent();
  }

  /** Marks the code by its name, with the way that leads to it. */
  public Place place() {
    Node named =
        body().node() instanceof NodeWithSimpleName<?> node ? node.getName() : body().node();
    Span span = file().span(named);
    return new Place.Plain(span, trail(span), List.of());
  }

  /**
   * Returns the members of an annotation on the method, as written; empty when there is none of the
   * type.
   */
  public Optional<Map<String, String>> annotation(String type) {
    if (!(body().node() instanceof NodeWithAnnotations<?> node)) {
      return Optional.empty();
    }
    return node.getAnnotations().stream()
        .filter(annotation -> Annotations.isOf(type, annotation, file()))
        .findFirst()
        .map(Annotations::members);
  }

  @Override
  public String toString() {
    return body().title() + " " + phase() + " " + frequency();
  }
}
