package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.lambdalint.function.Frame.Context;
import io.github.lambdalint.function.Frame.Way;
import io.github.lambdalint.function.Functions.Use;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Walks the code that can run for one function.
 *
 * <p>Init comes first, then Invoke, and callees as soon as they are called: in the order in which
 * the code runs, most facts are learnt before anything asks for them. A walk that still learnt one,
 * such as another type that is instantiated, after it was asked for is walked again.
 */
final class Walk {

  private static final int MOST_WALKS = 6;
  private static final int MOST_CONTEXTS = 24;
  private static final int MOST_WIDENED = 48;
  private static final int MOST_NESTED = 20;
  private static final int DEEPEST_NESTED = 400;

  private final Types types;
  private final Faults faults;
  private final Facts facts;
  private final Values values;
  private final Dispatch dispatch;
  private final Frequencies frequencies;
  private final Shapes shapes;
  private final Listeners listeners;
  private final Instances instances;
  private final Functions functions;
  private final NameTable beans;
  private final Injection injection;
  private final Lookups lookups;
  private final Texts texts = new Texts(this);
  private final Map<Context, Frame> frames = new HashMap<>(); // of all walks
  private final Map<Context, Frame> current = new HashMap<>();
  private final IdentityHashMap<Node, Integer> contexts = new IdentityHashMap<>();
  private final Map<Frame, IdentityHashMap<Node, List<Frame>>> callees = new HashMap<>();
  private final Deque<Frame> init = new ArrayDeque<>();
  private final Deque<Frame> invoke = new ArrayDeque<>();
  private final Set<SourceType> touched = new HashSet<>();
  private Reach reach = new Reach();
  private int nested;
  private int depth; // of the calls that wait, in their syntax trees
  private boolean isOver;

  Walk(Program program) {
    types = program.types();
    faults = program.faults();
    shapes = program.shapes();
    facts = new Facts(types.hierarchy());
    values = new Values(types, facts, this);
    dispatch = new Dispatch(types, facts, values, program.implementations());
    frequencies = new Frequencies(new Guards(types, values, this));
    listeners = new Listeners(types, shapes);
    instances = new Instances(this);
    functions = new Functions(this);
    Beans found = new Beans(types, program.beans(), program.implementations());
    beans = program.beans().table();
    injection = new Injection(this, found);
    lookups = new Lookups(this, found, injection);
  }

  /** Walks from all that Lambda calls and returns what it reached. */
  Execution from(Collection<EntryPoint> entries) {
    for (int i = 0; i < MOST_WALKS; i++) {
      begin();
      start(entries);
      int heard = 0;
      while (heard < facts.instantiated().size()) {
        heard = listen();
        drain();
      }
      drain();
      if (!facts.isOutdated()) {
        break;
      }
    }
    isOver = true;
    if (facts.isOutdated() || reach.isFull() || values.isExhausted()) {
      noteLimit(entries.iterator().next());
    }
    List<Frame> nearestFirst = reach.nearestFirst();
    return Execution.of(nearestFirst, reach.calls(nearestFirst), this);
  }

  private void noteLimit(EntryPoint entry) {
    faults.note(
        entry.type().file().span(entry.type().node()),
        "the code of this handler is too intricate to be followed to its end; rules may miss"
            + " something in it");
  }

  private void begin() {
    facts.beginWalk();
    reach = new Reach();
    touched.clear();
    current.clear();
    contexts.clear();
    callees.clear();
    values.forget();
    frequencies.forget();
    injection.forget();
  }

  private void start(Collection<EntryPoint> entries) {
    entries.stream()
        .filter(entry -> entry.lifetime() == Lifetime.ENVIRONMENT)
        .forEach(entry -> injection.make(entry.type(), Demand.IN_INIT));
    drainInit();
    for (EntryPoint entry : entries) {
      // Where Init makes one and hands it to the framework, there is no other.
      EntryPoint settled = isMadeInInit(entry.type()) ? entry.kept() : entry;
      if (settled.lifetime() == Lifetime.INVOCATION) {
        injection.make(settled.type(), Demand.PER_EVENT);
      }
      settled.method().ifPresent(method -> invoke(settled, method));
    }
  }

  private boolean isMadeInInit(SourceType type) {
    Body initializer = Body.instanceInitializer(type);
    return reach.frames().stream()
        .anyMatch(frame -> frame.phase() == Phase.INIT && frame.body().equals(initializer));
  }

  private void invoke(EntryPoint entry, SourceMethod method) {
    if (entry.returnsFunction()) {
      Provenance function = injection.start(Bean.ofMethod(entry.type(), method.node(), beans));
      drainInit(); // what the method makes decides what it returns
      feed(function);
      return;
    }
    reach(
        Context.of(Body.of(method), Phase.INVOKE, Frequency.PER_INVOCATION)
            .on(entry.type(), entry.lifetime())
            .with(Collections.nCopies(method.node().getParameters().size(), Provenance.EVENT)),
        Way.START);
  }

  /** Gives events to a function, be it a lambda, a method reference or an object. */
  private void feed(Provenance function) {
    for (Closure closure : function.closures()) {
      functions
          .frames(Use.withEvents(closure), closure.definedIn(), closure.node())
          .forEach(frame -> reach(frame, Way.START));
    }
    for (SourceType type : function.types()) {
      for (SourceMethod method : listeners.functions(type)) {
        invoke(EntryPoint.calling(type, method), method);
      }
    }
  }

  /**
   * Reaches what a framework that was set up in Init calls with an event, and tells how many types
   * were looked at.
   */
  private int listen() {
    List<SourceType> all = facts.instantiated();
    for (SourceType type : all) {
      for (SourceMethod method : listeners.of(type)) {
        invoke(EntryPoint.calling(type, method), method);
      }
    }
    return all.size();
  }

  private void drain() {
    while (!init.isEmpty() || !invoke.isEmpty()) {
      walk(init.isEmpty() ? invoke.poll() : init.poll());
    }
  }

  private void drainInit() {
    while (!init.isEmpty()) {
      walk(init.poll());
    }
  }

  /** Walks one body, so that odd code takes nothing with it but itself. */
  private void walk(Frame frame) {
    faults.guard(
        new BodyWalk(this, frame)::run,
        frame.file().span(frame.body().node()),
        "this code could not be followed");
  }

  Types types() {
    return types;
  }

  Facts facts() {
    return facts;
  }

  Values values() {
    return values;
  }

  Instances instances() {
    return instances;
  }

  Listeners listeners() {
    return listeners;
  }

  Lookups lookups() {
    return lookups;
  }

  Functions functions() {
    return functions;
  }

  Dispatch dispatch() {
    return dispatch;
  }

  Frequencies frequencies() {
    return frequencies;
  }

  Shapes shapes() {
    return shapes;
  }

  Texts texts() {
    return texts;
  }

  void add(Call call, Frame by) {
    reach.add(call, by);
  }

  boolean isSubtype(SourceType type, SourceType of) {
    return dispatch.isSubtype(type, of);
  }

  /** Walks a frame at once, unless too much code waits for that to end. */
  void reach(Frame frame, Way way) {
    if (!reach.add(frame, way)) {
      return;
    }
    boolean isNext = way.caller().filter(caller -> caller.phase() == frame.phase()).isPresent();
    int deeper = way.site().map(Walk::depth).orElse(0);
    if (isNext && nested < MOST_NESTED && depth + deeper <= DEEPEST_NESTED) {
      nested++;
      depth += deeper;
      walk(frame);
      depth -= deeper;
      nested--;
    } else {
      (frame.phase() == Phase.INIT ? init : invoke).add(frame);
    }
  }

  private static int depth(Node node) {
    int depth = 0;
    Optional<Node> here = node.getParentNode();
    while (here.isPresent()) {
      depth++;
      here = here.get().getParentNode();
    }
    return depth;
  }

  void reach(Context context, Way way) {
    reach(frame(context, way), way);
  }

  /**
   * Returns the frame of a context; a body that has very many contexts in one walk forgets what
   * tells them apart, and so do contexts that no walk saw.
   */
  Frame frame(Context context, Way way) {
    Frame known = current.get(context);
    if (known == null) {
      known = frames.computeIfAbsent(kept(context), key -> new Frame(key, way));
      current.put(context, known);
    }
    return known;
  }

  private Context kept(Context context) {
    int seen = isOver ? MOST_CONTEXTS + 1 : contexts.merge(context.body().node(), 1, Integer::sum);
    if (seen <= MOST_CONTEXTS) {
      return context;
    }
    return seen <= MOST_WIDENED ? context.widened() : context.general();
  }

  /** Lists the frames of the sources that a call leads to, without reaching them. */
  List<Frame> callees(MethodCallExpr call, Frame frame) {
    IdentityHashMap<Node, List<Frame>> known =
        callees.computeIfAbsent(frame, key -> new IdentityHashMap<>());
    List<Frame> answer = known.get(call);
    if (answer == null) {
      answer = List.copyOf(findCallees(call, frame));
      if (!values.gaveUp()) {
        known.put(call, answer);
      }
    }
    return answer;
  }

  private List<Frame> findCallees(MethodCallExpr call, Frame frame) {
    List<Dispatch.Target> targets = dispatch.targets(call, frame);
    // Of the elements of a loop that are of several types, one type has perhaps one.
    boolean isOfSeveral =
        targets.stream().map(Dispatch.Target::selfType).distinct().limit(2).count() > 1;
    Optional<Node> loop = isOfSeveral ? Loops.ofElement(call.getScope()) : Optional.empty();
    Frequency own = frequencies.of(call, frame);
    Frequency frequency =
        own == Frequency.PER_ITEM ? loop.map(it -> frequencies.of(it, frame)).orElse(own) : own;
    Way way = new Way(frame, call);
    List<Frame> callees = new ArrayList<>();
    for (Dispatch.Target target : targets) {
      if (!target.method().isAbstract()) {
        callees.add(
            frame(
                Context.of(Body.of(target.method()), frame.phase(), frequency)
                    .on(target.selfType(), target.self())
                    .with(arguments(call.getArguments(), frame))
                    .capturing(target.captured()),
                way));
      }
    }
    if (callees.isEmpty()) {
      for (Use use : functions.called(call, frame)) {
        callees.addAll(functions.frames(use, frame, call));
      }
    }
    return callees;
  }

  /** Lists the frames of functions that run because a library call is given an argument. */
  List<Frame> handed(Expression call, Expression argument, Frame frame) {
    return functions.handed(call, argument, frame).stream()
        .flatMap(use -> functions.frames(use, frame, call).stream())
        .toList();
  }

  List<Provenance> arguments(List<Expression> arguments, Frame frame) {
    return arguments.stream().map(argument -> values.of(argument, frame)).toList();
  }

  /** Finds the type of the sources that an expression instantiates. */
  Optional<SourceType> created(ObjectCreationExpr creation, Frame frame) {
    SourceFile file = frame.file();
    return creation.getAnonymousClassBody().isPresent()
        ? Optional.of(SourceType.of(file, creation))
        : types.names().source(types.names().resolve(creation.getType(), file), file);
  }

  /** Reaches the static initialiser of a class and of its superclasses, once. */
  void touch(SourceType type, Phase phase, Way way) {
    for (SourceType each : types.hierarchy().withSupertypes(type).toList()) {
      if (touched.add(each)) {
        reach(Context.of(Body.staticInitializer(each), phase, Frequency.ONCE_PER_ENVIRONMENT), way);
      }
    }
  }
}
