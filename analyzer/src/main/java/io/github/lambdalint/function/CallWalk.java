package io.github.lambdalint.function;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import io.github.lambdalint.function.Frame.Context;
import io.github.lambdalint.function.Frame.Way;
import io.github.lambdalint.function.Functions.Use;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Types;
import io.github.lambdalint.source.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reaches what the calls of one frame lead to: methods and constructors of the sources, and
 * functions given to libraries.
 */
final class CallWalk {

  private static final Set<String> NOT_CALLED_BACK =
      Set.of("toString", "equals", "hashCode", "compareTo", "clone", "finalize");

  private final Walk walk;
  private final Frame frame;
  private final Types types;
  private final SourceFile file;

  CallWalk(Walk walk, Frame frame) {
    this.walk = walk;
    this.frame = frame;
    types = walk.types();
    file = frame.file();
  }

  void method(MethodCallExpr call) {
    List<Frame> callees = walk.callees(call, frame);
    Optional<TypeName> named = call.getScope().flatMap(scope -> types.staticType(scope, file));
    Optional<Expression> receiver = named.isPresent() ? Optional.empty() : call.getScope();
    named
        .flatMap(type -> types.names().source(type, file))
        .ifPresent(type -> walk.touch(type, frame.phase(), new Way(frame, call)));
    boolean isSource = !callees.isEmpty() || !types.methods(call, file).isEmpty();
    add(call, walk.shapes().of(call, file), isSource, call.getArguments(), receiver);
    for (Frame callee : callees) {
      walk.reach(callee, new Way(frame, call));
    }
    for (Use use : walk.functions().called(call, frame)) {
      if (use.closure().node() instanceof MethodReferenceExpr reference) {
        reference(reference, use, call);
      }
    }
    if (callees.isEmpty()) {
      walk.lookups().reach(call, frame);
    }
    if (!isSource) {
      handOver(call, receiver);
    }
  }

  void creation(ObjectCreationExpr creation) {
    Optional<SourceType> created = walk.created(creation, frame);
    CallShape shape = walk.shapes().of(creation, file);
    walk.lookups().build(creation, shape, frame);
    add(creation, shape, created.isPresent(), creation.getArguments(), Optional.empty());
    created.ifPresentOrElse(
        type -> walk.instances().create(creation, type, frame),
        () -> creation.getArguments().forEach(argument -> giveAway(argument, creation)));
  }

  void constructor(ExplicitConstructorInvocationStmt invocation) {
    if (!walk.instances().delegate(invocation, frame)) {
      for (Expression argument : invocation.getArguments()) {
        callBacks(of(argument), argument, frame.frequency());
        giveAway(argument, argument);
      }
    }
  }

  private void add(
      Expression node,
      CallShape shape,
      boolean isSource,
      List<Expression> arguments,
      Optional<Expression> scope) {
    List<Dependence> dependence = new ArrayList<>();
    dependence.add(scope.map(it -> of(it).dependence()).orElse(Dependence.NONE));
    arguments.forEach(argument -> dependence.add(of(argument).dependence()));
    walk.add(
        new Call(
            node,
            frame,
            walk.frequencies().of(node, frame),
            shape,
            isSource,
            List.copyOf(dependence)),
        frame);
  }

  private Provenance of(Expression value) {
    return walk.values().of(value, frame);
  }

  /** Runs the functions and callback objects that a library method gets, or lets it keep them. */
  private void handOver(MethodCallExpr call, Optional<Expression> receiver) {
    if (walk.functions().isStored(call, frame)) {
      receiver
          .flatMap(scope -> types.variable(scope, file).filter(Variable::isField))
          .ifPresent(field -> store(call, field, receiver.orElseThrow()));
      return;
    }
    call.getArguments().forEach(argument -> giveAway(argument, call));
    receiver
        .filter(scope -> !walk.values().isHolder(scope, frame))
        .ifPresent(scope -> callBacks(of(scope), call, walk.frequencies().of(call, frame)));
  }

  private void store(MethodCallExpr call, Variable field, Expression access) {
    Lifetime owner = walk.values().ownerLifetime(field, access, frame);
    for (Expression argument : call.getArguments()) {
      walk.facts().store(field, owner, of(argument));
    }
  }

  private void giveAway(Expression argument, Expression site) {
    if (walk.functions().isStored(site, frame)) {
      return;
    }
    for (Use use : walk.functions().handed(site, argument, frame)) {
      run(use, site);
    }
    Provenance value = of(argument);
    if (!value.types().isEmpty() && !walk.listeners().isRegistration(site, frame)) {
      callBacks(value, site, walk.functions().frequency(site, argument, frame));
    }
  }

  private void run(Use use, Expression site) {
    if (use.closure().node() instanceof MethodReferenceExpr reference) {
      reference(reference, use, site);
    }
    Way way = use.phase() == frame.phase() ? new Way(frame, site) : Way.START;
    for (Frame function : walk.functions().frames(use, frame, site)) {
      walk.reach(function, way);
    }
  }

  /** Reaches what a method reference names outside the sources, or constructs. */
  private void reference(MethodReferenceExpr reference, Use use, Expression site) {
    Frame home = use.closure().definedIn();
    Optional<TypeName> owner = walk.functions().owner(reference, home);
    if (owner.isEmpty()) {
      return;
    }
    boolean constructs = reference.getIdentifier().equals("new");
    String method = constructs ? CallShape.CONSTRUCTOR : reference.getIdentifier();
    Optional<SourceType> source = types.names().source(owner.get(), home.file());
    walk.add(
        new Call(
            reference,
            home == frame ? frame : homeOf(home, use, site),
            use.frequency(),
            walk.shapes().of(owner.get(), method, home.file()),
            source.isPresent(),
            List.of(
                use.arguments().stream()
                    .map(Provenance::dependence)
                    .reduce(Dependence.NONE, Dependence::join))),
        frame);
    if (source.isPresent()) {
      walk.touch(source.get(), frame.phase(), new Way(frame, site));
      if (constructs) {
        walk.instances().create(source.get(), use.arguments(), use.frequency(), frame, site);
      }
      return;
    }
    for (Provenance given : use.arguments()) { // such as "tasks.forEach(Runnable::run)"
      for (Closure closure : given.closures()) {
        if (closure.node() instanceof LambdaExpr) {
          run(Use.by(use, closure), site);
        }
      }
      callBacks(given, site, use.frequency());
    }
  }

  private Frame homeOf(Frame home, Use use, Expression site) {
    return new Frame(
        Context.of(home.body(), use.phase(), use.frequency())
            .on(home.selfType(), home.self())
            .capturing(home.captured()),
        new Way(frame, site));
  }

  /** Reaches the methods by which a library calls an object of the sources that it was given. */
  private void callBacks(Provenance value, Expression site, Frequency frequency) {
    for (SourceType type : value.types()) {
      if (hasLibraryParent(type, types)) {
        type.methods()
            .filter(method -> !method.isStatic() && isCalledBack(method))
            .filter(method -> !walk.listeners().isListener(type, method))
            .forEach(method -> callBack(type, method, value.lifetime(), frequency, site));
      }
    }
  }

  /** Says whether a class extends or implements more than sources and marks. */
  static boolean hasLibraryParent(SourceType type, Types types) {
    return types
        .hierarchy()
        .libraryParents(type)
        .anyMatch(parent -> !parent.simpleName().equals("Serializable"));
  }

  /** Says whether a library may know a method, which overrides one. */
  static boolean isCalledBack(MethodDeclaration method) {
    return method.getAnnotations().stream()
            .anyMatch(each -> each.getName().getIdentifier().equals("Override"))
        && !NOT_CALLED_BACK.contains(method.getNameAsString());
  }

  private void callBack(
      SourceType type,
      MethodDeclaration method,
      Lifetime self,
      Frequency frequency,
      Expression site) {
    List<Provenance> arguments =
        method.getParameters().stream().map(parameter -> Provenance.GIVEN).toList();
    walk.reach(
        Context.of(Body.of(new SourceMethod(type, method)), frame.phase(), frequency)
            .on(type, self)
            .with(arguments)
            .capturing(walk.facts().creator(type)),
        new Way(frame, site));
  }
}
