package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import io.github.lambdalint.function.Fulfilment.Certainty;
import io.github.lambdalint.function.Obligation.Effect;
import io.github.lambdalint.function.Obligation.Role;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Variable;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Is the code that can run for a function; for one thread. */
public final class Execution {

  /** Is the execution of a function whose code is not among the sources. */
  public static final Execution NONE =
      new Execution(List.of(), List.of(), Optional.empty(), Map.of());

  private static final Set<String> NAMING = Set.of("toString", "name");

  private final List<Frame> frames;
  private final List<Call> calls;
  private final IdentityHashMap<Node, List<Integer>> positions =
      new IdentityHashMap<>(); // of calls
  private final Optional<Walk> walk;
  private final Optional<LastingFields> lasting;
  private final Map<Span, Set<Phase>> outline;
  // Several rules ask.
  private Optional<List<CaughtException>> caught = Optional.empty();
  private Optional<FieldCalls> fieldCalls = Optional.empty();

  private Execution(
      List<Frame> frames, List<Call> calls, Optional<Walk> walk, Map<Span, Set<Phase>> outline) {
    this.frames = frames;
    this.calls = calls;
    this.walk = walk;
    this.outline = outline;
    lasting = walk.map(walked -> new LastingFields(walked, frames));
    for (int i = 0; i < calls.size(); i++) {
      positions.computeIfAbsent(calls.get(i).node(), key -> new ArrayList<>(1)).add(i);
    }
  }

  static Execution of(List<Frame> frames, List<Call> calls, Walk walk) {
    Map<Span, Set<Phase>> outline = new HashMap<>();
    for (Frame frame : frames) {
      outline
          .computeIfAbsent(frame.extent(), key -> EnumSet.noneOf(Phase.class))
          .add(frame.phase());
    }
    return new Execution(frames, calls, Optional.of(walk), outline);
  }

  /** Returns what is left to tell when all rules have asked: the phases of the code. */
  Execution outlined() {
    return outline.isEmpty()
        ? NONE
        : new Execution(List.of(), List.of(), Optional.empty(), outline);
  }

  /** Returns the phases in which the innermost code around a place runs; none if it never runs. */
  Set<Phase> phases(Span at) {
    return outline.entrySet().stream()
        .filter(code -> code.getKey().contains(at))
        .max(Map.Entry.comparingByKey())
        .map(code -> Set.copyOf(code.getValue()))
        .orElse(Set.of());
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
    if (caught.isEmpty()) {
      caught = Optional.of(new ExceptionFlow(frames, calls).caught());
    }
    return caught.get();
  }

  /** Finds the clause in which a failure of a call ends; empty when it leaves the handler. */
  public Optional<CaughtException> catcher(Call call) {
    return Escape.of(call, caughtExceptions());
  }

  /** Counts the calls of whose target type there is not even a guess. */
  public int unresolved() {
    return (int)
        calls.stream().filter(call -> !call.isSource() && call.shape().owners().isEmpty()).count();
  }

  /**
   * Tells whether an obligation is met for what takes part in a call: its result, its receiver or
   * an argument.
   */
  public Fulfilment fulfilment(Call call, Participant participant, Obligation obligation) {
    return walk.flatMap(
            walked ->
                participant.of(call.node()).map(it -> fulfilment(walked, it, call, obligation)))
        .orElse(Fulfilment.UNKNOWN);
  }

  /** Evaluates the string, file or path that takes part in a call. */
  public Text text(Call call, Participant participant) {
    return walk.flatMap(
            walked -> participant.of(call.node()).map(it -> walked.texts().of(it, call.frame())))
        .orElse(Text.UNKNOWN);
  }

  /** Returns the declared type of what takes part in a call, if it is known. */
  public Optional<TypeName> type(Call call, Participant participant) {
    return walk.flatMap(
        walked ->
            participant.of(call.node()).flatMap(it -> walked.types().of(it, call.frame().file())));
  }

  /**
   * Says whether two calls are given the same text or path, though it is not known which.
   *
   * @param second runs after the first one if both are in the same body
   */
  public boolean isSameText(Call first, Participant ofFirst, Call second, Participant ofSecond) {
    return !isBefore(second, first)
        && walk.flatMap(walked -> Optional.of(Texts.withHoles(walked)))
            .filter(
                texts -> {
                  Text text = text(texts, first, ofFirst);
                  return text.isConstant() && text.equals(text(texts, second, ofSecond));
                })
            .isPresent();
  }

  private Text text(Texts texts, Call call, Participant participant) {
    return walk.flatMap(walked -> participant.of(call.node()).map(it -> texts.of(it, call.frame())))
        .orElse(Text.UNKNOWN);
  }

  private static boolean isBefore(Call call, Call other) {
    return call.frame().body().equals(other.frame().body())
        && call.span().compareTo(other.span()) < 0;
  }

  /**
   * Returns the constant that takes part in a call: its text, or where only its library knows that,
   * its name, such as {@code EVENT} for {@code InvocationType.EVENT}.
   */
  public Optional<String> constant(Call call, Participant participant) {
    Text text = text(call, participant);
    return text.isConstant()
        ? Optional.of(text.start())
        : participant.of(call.node()).flatMap(value -> constantName(value, call));
  }

  private Optional<String> constantName(Expression value, Call call) {
    boolean asksForName =
        value instanceof MethodCallExpr method
            && method.getArguments().isEmpty()
            && NAMING.contains(method.getNameAsString());
    if (asksForName) {
      return ((MethodCallExpr) value).getScope().flatMap(scope -> constantName(scope, call));
    }
    return Optional.of(value)
        .filter(it -> it instanceof NameExpr || it instanceof FieldAccessExpr)
        .map(it -> ((NodeWithSimpleName<?>) it).getNameAsString())
        .filter(name -> Character.isUpperCase(name.charAt(0)))
        .filter(name -> variable(value, call).isEmpty());
  }

  private Optional<Variable> variable(Expression value, Call call) {
    return walk.flatMap(walked -> walked.types().variable(value, call.frame().file()));
  }

  /**
   * Evaluates the time that takes part in a call.
   *
   * @param unit of what is only a number; empty when numbers are no times
   */
  public Optional<Duration> time(Call call, Participant participant, Optional<ChronoUnit> unit) {
    return walk.flatMap(
        walked ->
            participant
                .of(call.node())
                .flatMap(it -> new Amounts(walked).time(it, unit, call.frame())));
  }

  /** Returns the {@code TimeUnit} that takes part in a call. */
  public Optional<ChronoUnit> unit(Call call, Participant participant) {
    return constant(call, participant).flatMap(Amounts::unit);
  }

  /** Says whether each record of the event is certain to come to a call. */
  public boolean runsForEachRecord(Call call) {
    return walk.flatMap(walked -> Optional.of(new RecordLoops(walked).leadTo(call))).orElse(false);
  }

  /** Lists the calls that make what takes part in a call, and those that make their parts. */
  public List<Call> origins(Call call, Participant participant) {
    return calls(
        walk.flatMap(
            walked -> participant.of(call.node()).map(it -> Origins.of(it, call.frame(), walked))));
  }

  /** Lists the calls that return or construct what takes part in a call. */
  public List<Call> makers(Call call, Participant participant) {
    return calls(
        walk.flatMap(
            walked ->
                participant.of(call.node()).map(it -> Origins.last(it, call.frame(), walked))));
  }

  private List<Call> calls(Optional<Set<Node>> nodes) {
    return nodes.stream()
        .flatMap(Set::stream)
        .flatMap(node -> positions.getOrDefault(node, List.of()).stream())
        .sorted()
        .map(calls::get)
        .toList();
  }

  /**
   * Finds the code that keeps what a call returns: the call, or that of the last method which hands
   * the result on to its caller.
   */
  public Place keeper(Call call) {
    return walk.flatMap(
            walked -> Optional.of(new Handovers(walked).last(call.node(), call.frame())))
        .filter(last -> last.value() != call.node())
        .map(last -> place(last).relatedTo("made here", call.span()))
        .orElse(call);
  }

  private static Place place(Evaluation evaluation) {
    Span span = Call.span(evaluation.value(), evaluation.frame().file());
    return new Place.Plain(span, evaluation.frame().trail(span), List.of());
  }

  /** Finds the field that takes part in a call, if it outlives the invocation. */
  public Optional<Variable> lastingField(Call call, Participant participant) {
    return lasting.flatMap(
        fields -> participant.of(call.node()).flatMap(it -> fields.field(it, call.frame())));
  }

  /** Lists the fields that outlive the invocation and hold what a call returns, or its parts. */
  public Set<Variable> lastingFields(Call call) {
    return lasting.map(fields -> fields.holding(call.node())).orElse(Set.of());
  }

  /** Says whether the code that handles an event assigns something else to a field. */
  public boolean isReplaced(Variable field) {
    return lasting.filter(fields -> fields.isReplaced(field)).isPresent();
  }

  /** Says whether code that runs with every event reads a field. */
  public boolean isRead(Variable field) {
    return lasting.filter(fields -> fields.isRead(field)).isPresent();
  }

  /** Says whether code that handles an event changes what is already in a field. */
  public boolean isRenewed(Variable field) {
    return lasting.filter(fields -> fields.isRenewed(field)).isPresent();
  }

  /**
   * Says whether code mentions a field that a method leads to, or is.
   *
   * @param title tells the method by its title, such as {@code OrderHandler.handleRequest}
   */
  public boolean isMentionedBy(Predicate<String> title, Variable field) {
    return lasting.filter(fields -> fields.isMentionedBy(title, field)).isPresent();
  }

  /** Lists the calls in the statement of a call, and those to which they lead. */
  public Stream<Call> callsFrom(Call call) {
    Node statement = Body.statement(call.node());
    return calls.stream()
        .filter(other -> Escape.nodes(other).anyMatch(node -> statement.isAncestorOf(node)));
  }

  /**
   * Lists the calls of methods with an annotation that a container acts on, when it gets between
   * caller and method: in a call on another object.
   */
  public Stream<Call> callsOfAnnotated(String annotation) {
    return frames.stream()
        .filter(frame -> frame.annotation(annotation).isPresent())
        .flatMap(frame -> frame.ways().stream())
        .filter(way -> way.site().filter(Execution::isOnAnother).isPresent())
        .flatMap(way -> callsAt(way.site().orElseThrow(), way.caller()))
        .distinct();
  }

  private static boolean isOnAnother(Node site) {
    return site instanceof MethodCallExpr call
        && call.getScope().filter(scope -> !scope.isThisExpr() && !scope.isSuperExpr()).isPresent();
  }

  private Stream<Call> callsAt(Node site, Optional<Frame> frame) {
    return positions.getOrDefault(site, List.of()).stream()
        .map(calls::get)
        .filter(call -> frame.filter(call.frame()::equals).isPresent());
  }

  /** Lists the calls of methods on a field. */
  public Stream<Call> callsOn(Variable field) {
    return fieldCalls().on(field).stream();
  }

  /** Lists the calls that are given a field. */
  public Stream<Call> callsWith(Variable field) {
    return fieldCalls().with(field).stream();
  }

  private FieldCalls fieldCalls() {
    if (fieldCalls.isEmpty()) {
      fieldCalls = walk.map(walked -> new FieldCalls(calls, walked.types()));
    }
    return fieldCalls.orElse(FieldCalls.NONE);
  }

  /**
   * Says whether the code expects that what a call returns may be null.
   *
   * @param takesNull the calls that can be given null
   */
  public boolean mayBeNull(Call call, Predicate<CallShape> takesNull) {
    return walk.flatMap(
            walked ->
                Optional.of(
                    new NullTests(walked, files(), calls, takesNull)
                        .isTested(call.node(), call.frame().file())))
        .orElse(true);
  }

  private Set<SourceFile> files() {
    return frames.stream().map(Frame::file).collect(Collectors.toSet());
  }

  /** Lists the fields in which an event can find data of an earlier one. */
  public List<StaleField> staleFields() {
    return lasting.map(LastingFields::stale).orElse(List.of());
  }

  /** Lists for each field that outlives an event one place where events change it unlocked. */
  public List<SharedWrite> unlockedWrites() {
    return lasting.map(LastingFields::unlocked).orElse(List.of());
  }

  private Fulfilment fulfilment(Walk walk, Expression value, Call call, Obligation obligation) {
    return value == call.node()
        ? new ObligationFlow(walk, obligation).of(value, call.frame())
        : new ParticipantFlow(walk, obligation, field -> ofField(field, obligation))
            .of(value, call);
  }

  /** Looks through all reached code, since any of it may see the field. */
  private Fulfilment ofField(Variable field, Obligation obligation) {
    return Stream.concat(
            callsOn(field)
                .filter(call -> obligation.effect(call.shape(), Role.RECEIVER) == Effect.MEETS),
            callsWith(field).filter(call -> isMetByGiving(field, call, obligation)))
        .findFirst()
        .map(call -> Fulfilment.at(Certainty.ALWAYS, call))
        .orElse(Fulfilment.NEVER);
  }

  private boolean isMetByGiving(Variable field, Call call, Obligation obligation) {
    return IntStream.range(0, Calls.arguments(call.node()).size())
        .filter(index -> obligation.effect(call.shape(), Role.argument(index)) == Effect.MEETS)
        .mapToObj(Calls.arguments(call.node())::get)
        .anyMatch(argument -> variable(argument, call).filter(field::equals).isPresent());
  }
}
