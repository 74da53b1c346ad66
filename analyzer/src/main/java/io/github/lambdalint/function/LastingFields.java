package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import io.github.lambdalint.function.Fulfilment.Certainty;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Variable;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells what happens to the fields that one event leaves to the next. */
final class LastingFields {

  private final Walk walk;
  private final List<Frame> frames;
  private final Map<SourceType, Boolean> madeOnce = new HashMap<>();
  private final IdentityHashMap<Node, Set<Variable>> holders = new IdentityHashMap<>();
  private boolean knowsHolders;

  LastingFields(Walk walk, List<Frame> frames) {
    this.walk = walk;
    this.frames = frames;
  }

  /** Finds the field that an expression means, if the field outlives the invocation. */
  Optional<Variable> field(Expression expression, Frame frame) {
    return walk.types().variable(expression, frame.file()).filter(this::isLasting);
  }

  /**
   * Says whether a field is static or of objects that are only made once. An object that a library
   * returns may be of any age.
   */
  private boolean isLasting(Variable variable) {
    return variable.isField() && (variable.isStatic() || isMadeOnce(variable.owner().get()));
  }

  private boolean isMadeOnce(SourceType type) {
    return madeOnce.computeIfAbsent(
        type,
        key -> {
          List<Frame> constructions =
              frames.stream()
                  .filter(frame -> frame.body().kind() == Body.Kind.INSTANCE_INITIALIZER)
                  .filter(frame -> frame.body().owner().equals(type))
                  .toList();
          return !constructions.isEmpty()
              && constructions.stream().noneMatch(frame -> frame.frequency().repeats());
        });
  }

  /** Lists the fields that outlive the invocation and get what a call returns. */
  Set<Variable> holding(Node call) {
    if (!knowsHolders) {
      findHolders();
      knowsHolders = true;
    }
    return holders.getOrDefault(call, Set.of());
  }

  private void findHolders() {
    walk.facts().assigned().stream()
        .filter(this::isLasting)
        .forEach(
            field ->
                walk.facts().sources(field).stream()
                    .flatMap(source -> Origins.of(source.value(), source.frame(), walk).stream())
                    .forEach(
                        call ->
                            holders
                                .computeIfAbsent(call, key -> new LinkedHashSet<>())
                                .add(field)));
  }

  /** Says whether the code that handles an event puts something else into the field. */
  boolean isReplaced(Variable field) {
    return writes(field).anyMatch(this::repeats);
  }

  /** Says whether code that runs with every event reads the field. */
  boolean isRead(Variable field) {
    return frames.stream()
        .filter(frame -> frame.phase() == Phase.INVOKE && frame.frequency().repeats())
        .anyMatch(frame -> reads(field, frame).findAny().isPresent());
  }

  /** Says whether code that handles an event changes what is already in the field. */
  boolean isRenewed(Variable field) {
    Set<Node> fillings = Collections.newSetFromMap(new IdentityHashMap<>());
    walk.facts().sources(field).stream()
        .map(Evaluation::value)
        .filter(value -> !(value.isNullLiteralExpr() && isInitializer(value)))
        .forEach(fillings::add);
    return fillings.size() > 1 && writes(field).findAny().isPresent();
  }

  private static boolean isInitializer(Expression value) {
    return value.getParentNode().orElse(null) instanceof VariableDeclarator;
  }

  /** Lists the fields in which a path finds data of an earlier event. */
  List<StaleField> stale() {
    return walk.facts().assigned().stream()
        .filter(this::isLasting)
        .flatMap(field -> stale(field).stream())
        .toList();
  }

  private Optional<StaleField> stale(Variable field) {
    List<Evaluation> writes = writes(field).filter(this::repeats).toList();
    boolean isReset =
        writes.stream()
            .filter(write -> !isFromEvent(write))
            .anyMatch(write -> write.frame().alwaysReaches(assignment(write)));
    return isReset
        ? Optional.empty()
        : writes.stream()
            .filter(this::isFromEvent)
            .findFirst()
            .flatMap(
                write ->
                    uncoveredRead(field, writes)
                        .map(
                            read ->
                                new StaleField(
                                    field.name(),
                                    place(assignment(write), write.frame()),
                                    place(read.value(), read.frame()))));
  }

  private boolean isFromEvent(Evaluation write) {
    return walk.values().of(write.value(), write.frame()).fromEvent();
  }

  private boolean repeats(Evaluation write) {
    return walk.frequencies().of(assignment(write), write.frame()).repeats();
  }

  private Stream<Evaluation> writes(Variable field) {
    return walk.facts().sources(field).stream()
        .filter(write -> write.value().getParentNode().orElse(null) instanceof AssignExpr)
        .filter(write -> write.frame().phase() == Phase.INVOKE && frames.contains(write.frame()));
  }

  private static Node assignment(Evaluation write) {
    return write.value().getParentNode().orElseThrow();
  }

  private static Place place(Node node, Frame frame) {
    Span span = Call.span(node, frame.file());
    return new Place.Plain(span, frame.trail(span), List.of());
  }

  private Optional<Evaluation> uncoveredRead(Variable field, List<Evaluation> writes) {
    Map<Body, Set<Expression>> setters = setters(writes);
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return frames.stream()
        .filter(frame -> frame.phase() == Phase.INVOKE && frame.frequency().repeats())
        .filter(frame -> seen.add(frame.body().node()))
        .flatMap(frame -> reads(field, frame))
        .filter(read -> way(read).noneMatch(position -> isCovered(position, setters)))
        .findFirst();
  }

  /** Lists for each field one place where events change it with no lock held. */
  List<SharedWrite> unlocked() {
    Map<Variable, SharedWrite> found = new LinkedHashMap<>();
    walk.facts().assigned().stream()
        .filter(this::isLasting)
        .forEach(
            field ->
                writes(field)
                    .filter(this::repeats)
                    .forEach(write -> share(field, assignment(write), write.frame(), found)));
    for (Frame frame : frames) {
      if (frame.phase() == Phase.INVOKE && frame.frequency().repeats()) {
        counted(frame).forEach(access -> share(access, frame, found));
      }
    }
    return List.copyOf(found.values());
  }

  private void share(Expression access, Frame frame, Map<Variable, SharedWrite> found) {
    field(access, frame).ifPresent(field -> share(field, access, frame, found));
  }

  private static void share(
      Variable field, Node write, Frame frame, Map<Variable, SharedWrite> found) {
    if (!Locks.isHeld(write, frame)) {
      found.putIfAbsent(field, new SharedWrite(field.name(), place(write, frame)));
    }
  }

  /** Lists what the code of a frame counts up or down. */
  private static Stream<Expression> counted(Frame frame) {
    return frame.body().node().findAll(UnaryExpr.class).stream()
        .filter(Writes::counts)
        .filter(it -> Body.around(it) == frame.body().node())
        .map(UnaryExpr::getExpression);
  }

  private Stream<Evaluation> reads(Variable field, Frame frame) {
    return mentions(field, frame).filter(it -> !isTarget(it.value()));
  }

  private Stream<Evaluation> mentions(Variable field, Frame frame) {
    return frame.body().node().findAll(Expression.class).stream()
        .filter(it -> it instanceof NameExpr || it instanceof FieldAccessExpr)
        .filter(it -> ((NodeWithSimpleName<?>) it).getNameAsString().equals(field.name()))
        .filter(it -> Body.around(it) == frame.body().node())
        .filter(it -> walk.types().variable(it, frame.file()).filter(field::equals).isPresent())
        .map(it -> new Evaluation(it, frame));
  }

  /** Says whether a method with such a title, or code that it leads to, mentions a field. */
  boolean isMentionedBy(Predicate<String> title, Variable field) {
    return frames.stream()
        .filter(frame -> mentions(field, frame).findAny().isPresent())
        .anyMatch(frame -> isReachedFrom(title, frame));
  }

  private static boolean isReachedFrom(Predicate<String> title, Frame frame) {
    Set<Frame> seen = new HashSet<>();
    Deque<Frame> open = new ArrayDeque<>(List.of(frame));
    while (!open.isEmpty()) {
      Frame here = open.poll();
      if (title.test(here.body().title()) || here.ways().isEmpty()) { // or too many ways to tell
        return true;
      }
      here.ways().stream()
          .flatMap(way -> way.caller().stream())
          .filter(seen::add)
          .forEach(open::add);
    }
    return false;
  }

  private static boolean isTarget(Expression access) {
    return access.getParentNode().orElse(null) instanceof AssignExpr assignment
        && assignment.getTarget() == access
        && assignment.getOperator() == AssignExpr.Operator.ASSIGN;
  }

  /** Lists a place and the calls that lead to it. */
  private static Stream<Evaluation> way(Evaluation read) {
    return Stream.iterate(
            Optional.of(read), Optional::isPresent, here -> here.flatMap(it -> it.frame().call()))
        .flatMap(Optional::stream);
  }

  /**
   * Lists the assignments, and the calls of methods on all of whose paths there is one, by body.
   */
  private static Map<Body, Set<Expression>> setters(List<Evaluation> writes) {
    Map<Body, Set<Expression>> setters = new HashMap<>();
    Deque<Evaluation> found = new ArrayDeque<>();
    writes.forEach(
        write -> found.add(new Evaluation((Expression) assignment(write), write.frame())));
    while (!found.isEmpty()) {
      Evaluation setter = found.poll();
      Body body = setter.frame().body();
      boolean isNew =
          setters
              .computeIfAbsent(body, key -> Collections.newSetFromMap(new IdentityHashMap<>()))
              .add(setter.value());
      if (isNew && body.kind() == Body.Kind.METHOD && !ends(body, setters.get(body)).open()) {
        setter.frame().call().ifPresent(found::add);
      }
    }
    return setters;
  }

  private static Standing ends(Body body, Set<Expression> setters) {
    Course course = new Course();
    setters.forEach(setter -> course.meet(setter, Certainty.ALWAYS));
    return Paths.of(body.node(), Standing.OPEN, course).normal();
  }

  private static boolean isCovered(Evaluation read, Map<Body, Set<Expression>> setters) {
    Body body = read.frame().body();
    Course course = new Course();
    setters.getOrDefault(body, Set.of()).forEach(setter -> course.meet(setter, Certainty.ALWAYS));
    Paths.of(body.node(), Standing.OPEN, course);
    return !course.before(read.value()).open();
  }
}
