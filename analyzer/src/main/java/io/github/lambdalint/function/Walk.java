package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import io.github.lambdalint.function.Frame.Context;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Sources;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Walks the code that can run for one function, breadth first, so that every frame knows the
 * shortest way to it.
 *
 * <p>Init comes first, then Invoke. A walk may learn facts that an earlier step of it lacked, such
 * as another type that is instantiated; then it is walked again with them, until nothing new is
 * learnt.
 */
final class Walk {

  private static final int MOST_WALKS = 6;
  private static final int MOST_FRAMES = 40_000;
  private static final int MOST_CONTEXTS = 24;

  private final Types types;
  private final Facts facts = new Facts();
  private final Values values;
  private final Dispatch dispatch;
  private final Frequencies frequencies;
  private final Shapes shapes;
  private final Texts texts = new Texts(this);
  private final Map<Context, Frame> frames = new HashMap<>();
  private final IdentityHashMap<Node, Integer> contexts = new IdentityHashMap<>();
  private final Deque<Frame> queue = new ArrayDeque<>();
  private final Set<Frame> reached = new LinkedHashSet<>();
  private final Set<Call> calls = new LinkedHashSet<>();
  private final Set<SourceType> touched = new HashSet<>();

  Walk(Sources sources, Types types) {
    this.types = types;
    values = new Values(types, facts, this);
    dispatch = new Dispatch(types, facts, values, new Implementations(sources, types.hierarchy()));
    frequencies = new Frequencies(new Guards(types, values, this));
    shapes = new Shapes(types);
  }

  /** Walks from all that Lambda calls and returns what it reached. */
  Execution from(Collection<EntryPoint> entries) {
    for (int i = 0; i < MOST_WALKS; i++) {
      reached.clear();
      calls.clear();
      touched.clear();
      values.forget();
      frequencies.forget();
      for (EntryPoint entry : entries) {
        initialize(entry.type());
      }
      drain();
      for (EntryPoint entry : entries) {
        entry.method().ifPresent(method -> invoke(entry, method));
      }
      listen();
      drain();
      if (!facts.grew()) {
        break;
      }
    }
    return Execution.of(List.copyOf(reached), List.copyOf(calls), this);
  }

  /** Runs what happens when Lambda loads a handler class and makes the handler. */
  private void initialize(SourceType type) {
    touch(type, Optional.empty(), Optional.empty(), Phase.INIT);
    facts.instantiate(type);
    List<ConstructorDeclaration> constructors = type.constructors().toList();
    enqueueInstance(
        type,
        Phase.INIT,
        Frequency.ONCE_PER_ENVIRONMENT,
        Lifetime.ENVIRONMENT,
        Optional.empty(),
        Optional.empty());
    constructors.stream()
        .filter(each -> each.getParameters().isEmpty())
        .findFirst()
        .or(() -> constructors.stream().findFirst()) // a container fills the parameters
        .ifPresent(
            constructor ->
                enqueue(
                    new Context(
                        Body.of(type, constructor),
                        Phase.INIT,
                        Frequency.ONCE_PER_ENVIRONMENT,
                        Optional.of(type),
                        Lifetime.ENVIRONMENT,
                        constructor.getParameters().stream()
                            .map(parameter -> Provenance.LASTING)
                            .toList(),
                        Optional.empty()),
                    Optional.empty(),
                    Optional.empty()));
  }

  private void invoke(EntryPoint entry, SourceMethod method) {
    Optional<SourceType> self = Optional.of(entry.type());
    Phase phase = entry.returnsFunction() ? Phase.INIT : Phase.INVOKE;
    Frequency frequency =
        entry.returnsFunction() ? Frequency.ONCE_PER_ENVIRONMENT : Frequency.PER_INVOCATION;
    Provenance argument = entry.returnsFunction() ? Provenance.LASTING : Provenance.EVENT;
    Frame frame =
        frame(
            new Context(
                Body.of(method),
                phase,
                frequency,
                self,
                Lifetime.ENVIRONMENT,
                method.node().getParameters().stream().map(parameter -> argument).toList(),
                Optional.empty()),
            Optional.empty(),
            Optional.empty());
    enqueue(frame);
    if (entry.returnsFunction()) {
      for (Closure closure : values.returned(frame).closures()) {
        if (closure.node() instanceof LambdaExpr lambda) {
          enqueue(
              new Context(
                  Body.of(entry.type(), lambda),
                  Phase.INVOKE,
                  Frequency.PER_INVOCATION,
                  self,
                  Lifetime.ENVIRONMENT,
                  lambda.getParameters().stream().map(parameter -> Provenance.EVENT).toList(),
                  Optional.of(frame)),
              Optional.empty(),
              Optional.empty());
        }
      }
    }
  }

  /** Reaches what a framework that was set up in Init calls with an event. */
  private void listen() {
    LibraryTypes listeners = LibraryTypes.listeners();
    for (SourceType type : List.copyOf(facts.instantiated())) {
      for (SourceMethod method : listeners.entries(type, types)) {
        invoke(EntryPoint.calling(type, method), method);
      }
    }
  }

  private void drain() {
    while (!queue.isEmpty()) {
      Frame frame = queue.poll();
      new BodyWalk(this, frame).run();
    }
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

  Frequencies frequencies() {
    return frequencies;
  }

  Shapes shapes() {
    return shapes;
  }

  Texts texts() {
    return texts;
  }

  void add(Call call) {
    calls.add(call);
  }

  boolean isSubtype(SourceType type, SourceType of) {
    return dispatch.isSubtype(type, of);
  }

  void enqueue(Frame frame) {
    if (reached.size() < MOST_FRAMES && reached.add(frame)) {
      queue.add(frame);
    }
  }

  private void enqueue(Context context, Optional<Frame> caller, Optional<Node> site) {
    enqueue(frame(context, caller, site));
  }

  /**
   * Returns the frame of a context; a body that has very many contexts forgets what tells them
   * apart.
   */
  private Frame frame(Context context, Optional<Frame> caller, Optional<Node> site) {
    Frame known = frames.get(context);
    if (known != null) {
      return known;
    }
    int count = contexts.merge(context.body().node(), 1, Integer::sum);
    if (count > MOST_CONTEXTS) {
      Context widened =
          new Context(
              context.body(),
              context.phase(),
              context.frequency(),
              context.selfType(),
              context.self(),
              context.arguments().stream().map(Provenance::widened).toList(),
              context.captured());
      return frames.computeIfAbsent(widened, key -> new Frame(key, caller, site));
    }
    Frame frame = new Frame(context, caller, site);
    frames.put(context, frame);
    return frame;
  }

  /** Lists the frames of the sources that a call leads to, without reaching them. */
  List<Frame> callees(MethodCallExpr call, Frame frame) {
    Frequency frequency = frequencies.of(call, frame);
    List<Frame> callees = new ArrayList<>();
    for (Dispatch.Target target : dispatch.targets(call, frame)) {
      if (!target.method().isAbstract()) {
        callees.add(
            frame(
                new Context(
                    Body.of(target.method()),
                    frame.phase(),
                    frequency,
                    target.selfType(),
                    target.self(),
                    arguments(call.getArguments(), frame),
                    target.captured()),
                Optional.of(frame),
                Optional.of(call)));
      }
    }
    if (callees.isEmpty()
        && call.getScope().isPresent()
        && types.staticType(call.getScope().get(), frame.file()).isEmpty()) {
      for (Closure closure : values.of(call.getScope().get(), frame).closures()) {
        if (closure.node() instanceof LambdaExpr lambda) {
          callees.add(
              lambda(
                  closure, lambda, arguments(call.getArguments(), frame), frequency, frame, call));
        }
      }
    }
    return callees;
  }

  /** Returns the frame in which a lambda runs when code in {@code frame} calls it. */
  Frame lambda(
      Closure closure,
      LambdaExpr lambda,
      List<Provenance> arguments,
      Frequency frequency,
      Frame frame,
      Node site) {
    Frame home = closure.definedIn();
    return frame(
        new Context(
            Body.of(home.body().owner(), lambda),
            frame.phase(),
            frequency,
            home.selfType(),
            home.self(),
            arguments,
            Optional.of(home)),
        Optional.of(frame),
        Optional.of(site));
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
  void touch(SourceType type, Optional<Frame> caller, Optional<Node> site, Phase phase) {
    for (SourceType each : types.hierarchy().withSupertypes(type).toList()) {
      if (touched.add(each)) {
        enqueue(
            new Context(
                Body.staticInitializer(each),
                phase,
                Frequency.ONCE_PER_ENVIRONMENT,
                Optional.empty(),
                Lifetime.ENVIRONMENT,
                List.of(),
                Optional.empty()),
            caller,
            site);
      }
    }
  }

  /** Reaches the constructor of a class of the sources and all that runs with it. */
  void construct(
      SourceType type, List<Provenance> arguments, Frequency frequency, Frame caller, Node site) {
    touch(type, Optional.of(caller), Optional.of(site), caller.phase());
    facts.instantiate(type);
    if (type.isInner()) {
      facts.create(type, caller);
    }
    Optional<Frame> from = Optional.of(caller);
    Lifetime self = frequency.repeats() ? Lifetime.INVOCATION : Lifetime.ENVIRONMENT;
    enqueueInstance(type, caller.phase(), frequency, self, from, Optional.of(site));
    type.constructors()
        .filter(each -> each.getParameters().size() == arguments.size())
        .forEach(
            each ->
                construct(type, Optional.of(type), each, arguments, frequency, self, from, site));
  }

  /** Reaches one constructor on an object of a type that may be a subclass. */
  void construct(
      SourceType declaring,
      Optional<SourceType> selfType,
      ConstructorDeclaration constructor,
      List<Provenance> arguments,
      Frequency frequency,
      Lifetime self,
      Optional<Frame> caller,
      Node site) {
    enqueue(
        new Context(
            Body.of(declaring, constructor),
            caller.map(Frame::phase).orElse(Phase.INIT),
            frequency,
            selfType,
            self,
            arguments,
            facts.creator(declaring)),
        caller,
        Optional.of(site));
  }

  private void enqueueInstance(
      SourceType type,
      Phase phase,
      Frequency frequency,
      Lifetime self,
      Optional<Frame> caller,
      Optional<Node> site) {
    // superclasses first, as at run time
    List<SourceType> classes =
        types.hierarchy().withSupertypes(type).filter(each -> !each.isInterface()).toList();
    for (int i = classes.size() - 1; i >= 0; i--) {
      enqueue(
          new Context(
              Body.instanceInitializer(classes.get(i)),
              phase,
              frequency,
              Optional.of(type),
              self,
              List.of(),
              facts.creator(classes.get(i))),
          caller,
          site);
      if (i > 0) {
        implicitConstructor(classes.get(i), type, phase, frequency, self, caller, site);
      }
    }
  }

  private void implicitConstructor(
      SourceType parent,
      SourceType type,
      Phase phase,
      Frequency frequency,
      Lifetime self,
      Optional<Frame> caller,
      Optional<Node> site) {
    parent
        .constructors()
        .filter(each -> each.getParameters().isEmpty())
        .forEach(
            each ->
                enqueue(
                    new Context(
                        Body.of(parent, each),
                        phase,
                        frequency,
                        Optional.of(type),
                        self,
                        List.of(),
                        Optional.empty()),
                    caller,
                    site));
  }

  /** Reaches a method that a library calls back on an object of the sources. */
  void callBack(
      SourceType type,
      MethodDeclaration method,
      Lifetime self,
      Frequency frequency,
      Frame caller,
      Node site) {
    enqueue(
        new Context(
            Body.of(new SourceMethod(type, method)),
            caller.phase(),
            frequency,
            Optional.of(type),
            self,
            method.getParameters().stream().map(parameter -> Provenance.PASSING).toList(),
            facts.creator(type)),
        Optional.of(caller),
        Optional.of(site));
  }

  /** Tells on which type a method reference finds its method. */
  Optional<TypeName> referenced(MethodReferenceExpr reference, Frame frame) {
    Expression scope = reference.getScope();
    return scope instanceof TypeExpr type
        ? Optional.of(types.names().resolve(type.getType(), frame.file()))
        : types.staticType(scope, frame.file()).or(() -> types.of(scope, frame.file()));
  }

  /** Reaches the methods that a method reference to a type of the sources can mean. */
  void reference(
      SourceType type,
      String method,
      Lifetime self,
      List<Provenance> arguments,
      Frequency frequency,
      Frame caller,
      Node site) {
    for (int parameters = 0; parameters <= arguments.size(); parameters++) {
      for (SourceMethod each : types.methods(type, method, parameters)) {
        List<SourceMethod> bodies =
            each.isAbstract()
                ? facts.instantiated().stream()
                    .filter(subtype -> isSubtype(subtype, type))
                    .flatMap(subtype -> dispatch.overriding(subtype, each).stream())
                    .filter(found -> !found.isAbstract())
                    .toList()
                : List.of(each);
        for (SourceMethod body : bodies) {
          enqueue(
              new Context(
                  Body.of(body),
                  caller.phase(),
                  frequency,
                  Optional.of(each.isAbstract() ? body.owner() : type),
                  self,
                  arguments.subList(arguments.size() - parameters, arguments.size()),
                  facts.creator(type)),
              Optional.of(caller),
              Optional.of(site));
        }
      }
    }
  }
}
