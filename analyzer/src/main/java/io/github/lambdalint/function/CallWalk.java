package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Types;
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
    Frequency frequency = walk.frequencies().of(call, frame);
    List<Frame> callees = walk.callees(call, frame);
    Optional<Expression> scope = call.getScope();
    Optional<TypeName> named = scope.flatMap(expression -> types.staticType(expression, file));
    named
        .flatMap(type -> types.names().source(type, file))
        .ifPresent(type -> walk.touch(type, Optional.of(frame), Optional.of(call), frame.phase()));
    boolean isSource = !callees.isEmpty() || !types.methods(call, file).isEmpty();
    add(
        call,
        walk.shapes().of(call, file),
        frequency,
        isSource,
        call.getArguments(),
        named.isPresent() ? Optional.empty() : scope);
    callees.forEach(walk::enqueue);
    if (!isSource) {
      handOver(call, named.isPresent() ? Optional.empty() : scope, frequency);
    }
  }

  void creation(ObjectCreationExpr creation) {
    Frequency frequency = walk.frequencies().of(creation, frame);
    Optional<SourceType> created = walk.created(creation, frame);
    add(
        creation,
        walk.shapes().of(creation, file),
        frequency,
        created.isPresent(),
        creation.getArguments(),
        Optional.empty());
    created.ifPresent(
        type ->
            walk.construct(
                type, walk.arguments(creation.getArguments(), frame), frequency, frame, creation));
    if (created.isEmpty()) {
      for (Expression argument : creation.getArguments()) {
        giveAway(argument, creation, frequency);
      }
    }
  }

  void constructor(ExplicitConstructorInvocationStmt invocation) {
    Frequency frequency = frame.frequency();
    SourceType owner = frame.body().owner();
    Optional<SourceType> declaring =
        invocation.isThis()
            ? Optional.of(owner)
            : types
                .hierarchy()
                .withSupertypes(owner)
                .skip(1)
                .filter(type -> !type.isInterface())
                .findFirst();
    List<Provenance> arguments = walk.arguments(invocation.getArguments(), frame);
    declaring.ifPresentOrElse(
        type ->
            type.constructors()
                .filter(each -> each.getParameters().size() == arguments.size())
                .forEach(
                    each ->
                        walk.construct(
                            type,
                            frame.selfType(),
                            each,
                            arguments,
                            frequency,
                            frame.self(),
                            Optional.of(frame),
                            invocation)),
        () ->
            invocation
                .getArguments()
                .forEach(argument -> giveAway(argument, invocation, frequency)));
  }

  private void add(
      Expression node,
      CallShape shape,
      Frequency frequency,
      boolean isSource,
      List<Expression> arguments,
      Optional<Expression> scope) {
    List<Boolean> fromEvent = new ArrayList<>();
    fromEvent.add(
        scope.map(receiver -> walk.values().of(receiver, frame).fromEvent()).orElse(false));
    arguments.forEach(argument -> fromEvent.add(walk.values().of(argument, frame).fromEvent()));
    walk.add(new Call(node, frame, frequency, shape, isSource, List.copyOf(fromEvent)));
  }

  /** Runs the functions and callback objects that a library method gets. */
  private void handOver(MethodCallExpr call, Optional<Expression> scope, Frequency frequency) {
    Provenance receiver =
        scope.map(expression -> walk.values().of(expression, frame)).orElse(Provenance.PASSING);
    boolean onStream =
        scope
            .flatMap(expression -> types.of(expression, file))
            .map(type -> type.simpleName().endsWith("Stream"))
            .orElse(false);
    Frequency inside =
        Callbacks.frequency(call.getNameAsString(), frequency, receiver.lifetime(), onStream);
    for (Closure closure : receiver.closures()) {
      run(closure, walk.arguments(call.getArguments(), frame), frequency, call);
    }
    for (Expression argument : call.getArguments()) {
      boolean once =
          inside.repeats()
              && Callbacks.isFallback(call.getNameAsString())
              && walk.frequencies().isFallbackOnce(call, argument, frame);
      giveAway(
          argument, call, once ? Frequency.ONCE_PER_ENVIRONMENT : inside, receiver.fromEvent());
    }
    callBacks(receiver, call, inside);
  }

  private void giveAway(Expression argument, Node site, Frequency frequency) {
    giveAway(argument, site, frequency, false);
  }

  private void giveAway(Expression argument, Node site, Frequency frequency, boolean fromEvent) {
    Provenance value = walk.values().of(argument, frame);
    Provenance given = Provenance.of(walk.frequencies().lifetimeOfNew(site, frame), fromEvent);
    for (Closure closure : value.closures()) {
      int parameters =
          closure.node() instanceof LambdaExpr lambda ? lambda.getParameters().size() : 1;
      run(closure, java.util.Collections.nCopies(parameters, given), frequency, site);
    }
    callBacks(value, site, frequency);
  }

  /** Reaches the methods by which a library calls an object of the sources that it was given. */
  private void callBacks(Provenance value, Node site, Frequency frequency) {
    for (SourceType type : value.types()) {
      boolean hasLibraryParent =
          types
              .hierarchy()
              .withSupertypes(type)
              .flatMap(
                  each ->
                      types.hierarchy().parents(each).stream()
                          .filter(parent -> types.names().source(parent, each.file()).isEmpty()))
              .anyMatch(parent -> !parent.simpleName().equals("Serializable"));
      if (hasLibraryParent) {
        type.methods()
            .filter(method -> !method.isStatic() && isCalledBack(method))
            .forEach(
                method -> walk.callBack(type, method, value.lifetime(), frequency, frame, site));
      }
    }
  }

  private static boolean isCalledBack(MethodDeclaration method) {
    return method.getAnnotations().stream()
            .anyMatch(each -> each.getName().getIdentifier().equals("Override"))
        && !NOT_CALLED_BACK.contains(method.getNameAsString());
  }

  private void run(Closure closure, List<Provenance> arguments, Frequency frequency, Node site) {
    if (closure.node() instanceof LambdaExpr lambda) {
      walk.enqueue(walk.lambda(closure, lambda, arguments, frequency, frame, site));
    } else if (closure.node() instanceof MethodReferenceExpr reference) {
      reference(closure, reference, arguments, frequency, site);
    }
  }

  private void reference(
      Closure closure,
      MethodReferenceExpr reference,
      List<Provenance> arguments,
      Frequency frequency,
      Node site) {
    Frame home = closure.definedIn();
    Expression scope = reference.getScope();
    Optional<TypeName> owner = walk.referenced(reference, home);
    boolean isNamed = scope instanceof TypeExpr || types.staticType(scope, home.file()).isPresent();
    Optional<SourceType> source = owner.flatMap(type -> types.names().source(type, home.file()));
    boolean constructs = reference.getIdentifier().equals("new");
    String method = constructs ? CallShape.CONSTRUCTOR : reference.getIdentifier();
    owner.ifPresent(
        type -> {
          boolean fromEvent = arguments.stream().anyMatch(Provenance::fromEvent);
          walk.add(
              new Call(
                  reference,
                  home == frame
                      ? frame
                      : new Frame(
                          homeContext(home, frequency), Optional.of(frame), Optional.of(site)),
                  frequency,
                  walk.shapes().of(type, method, home.file()),
                  source.isPresent(),
                  List.of(fromEvent)));
        });
    source.ifPresent(
        type -> {
          if (constructs) {
            walk.construct(type, arguments, frequency, frame, site);
            return;
          }
          if (isNamed) {
            walk.touch(type, Optional.of(frame), Optional.of(site), frame.phase());
          }
          Lifetime self =
              isNamed
                  ? arguments.stream()
                      .findFirst()
                      .map(Provenance::lifetime)
                      .orElse(Lifetime.ENVIRONMENT)
                  : walk.values().of(scope, home).lifetime();
          walk.reference(type, method, self, arguments, frequency, frame, site);
        });
  }

  private Frame.Context homeContext(Frame home, Frequency frequency) {
    return new Frame.Context(
        home.body(),
        frame.phase(),
        frequency,
        home.selfType(),
        home.self(),
        List.of(),
        home.captured());
  }
}
