package io.github.lambdalint.function;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import io.github.lambdalint.function.Dispatch.Target;
import io.github.lambdalint.function.Frame.Context;
import io.github.lambdalint.function.Frame.Way;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells which functions code calls itself, and which ones run because a library is given them. */
final class Functions {

  private static final int MOST_PARAMETERS = 4;

  private final Walk walk;
  private final Types types;

  Functions(Walk walk) {
    this.walk = walk;
    types = walk.types();
  }

  /** Is a function that runs, with what it is given, when and how often. */
  record Use(Closure closure, List<Provenance> arguments, Phase phase, Frequency frequency) {

    /** Says that a framework calls the function with each event. */
    static Use withEvents(Closure closure) {
      return new Use(
          closure,
          Collections.nCopies(parameters(closure), Provenance.EVENT),
          Phase.INVOKE,
          Frequency.PER_INVOCATION);
    }

    /** Says that it runs, without arguments, as often as the one that calls it. */
    static Use by(Use caller, Closure closure) {
      return new Use(closure, List.of(), caller.phase(), caller.frequency());
    }
  }

  /** Lists the functions that a call such as {@code supplier.get()} calls. */
  List<Use> called(MethodCallExpr call, Frame frame) {
    Optional<Expression> scope = call.getScope();
    if (scope.isEmpty() || types.staticType(scope.get(), frame.file()).isPresent()) {
      return List.of();
    }
    Set<Closure> closures = walk.values().of(scope.get(), frame).closures();
    if (closures.isEmpty()
        || Callbacks.isCombination(call.getNameAsString())
        || walk.values().isHolder(scope.get(), frame)) {
      return List.of();
    }
    List<Provenance> arguments = walk.arguments(call.getArguments(), frame);
    Frequency frequency = walk.frequencies().of(call, frame);
    return closures.stream()
        .map(each -> new Use(each, arguments, frame.phase(), frequency))
        .toList();
  }

  /** Lists the functions that run because a library call or constructor is given an argument. */
  List<Use> handed(Expression call, Expression argument, Frame frame) {
    Set<Closure> closures = walk.values().of(argument, frame).closures();
    if (closures.isEmpty() || isStored(call, frame)) {
      return List.of();
    }
    if (walk.listeners().isRegistration(call, frame)) {
      return closures.stream().map(Use::withEvents).toList();
    }
    Provenance given = given(call, frame);
    Frequency frequency = frequency(call, argument, frame);
    return closures.stream()
        .map(
            each ->
                new Use(
                    each, Collections.nCopies(parameters(each), given), frame.phase(), frequency))
        .toList();
  }

  private static int parameters(Closure closure) {
    return closure.node() instanceof LambdaExpr lambda
        ? lambda.getParameters().size()
        : MOST_PARAMETERS;
  }

  /** Says whether a library call keeps its arguments without calling them. */
  boolean isStored(Expression call, Frame frame) {
    if (call instanceof MethodCallExpr method && method.getScope().isPresent()) {
      String name = method.getNameAsString();
      Optional<TypeName> named = types.staticType(method.getScope().get(), frame.file());
      return named.isPresent()
          ? Contents.isFactory(named.get(), name)
          : walk.values().isHolder(method.getScope().get(), frame)
              ? Contents.isStoring(name)
              : Callbacks.isCombination(name);
    }
    return call instanceof ObjectCreationExpr && walk.values().isHolder(call, frame);
  }

  /** Tells what a library gives the functions that it calls: its own objects, or what it holds. */
  private Provenance given(Expression call, Frame frame) {
    Lifetime made = walk.frequencies().lifetimeOfNew(call, frame);
    Optional<Expression> scope =
        call instanceof MethodCallExpr method ? method.getScope() : Optional.empty();
    if (scope.isEmpty() || types.staticType(scope.get(), frame.file()).isPresent()) {
      return Provenance.of(made, Dependence.NONE);
    }
    Provenance receiver = walk.values().of(scope.get(), frame);
    return walk.values().isHolder(scope.get(), frame)
        ? receiver
        : Provenance.of(made, receiver.dependence());
  }

  /** Tells how often functions run that a library call is given. */
  Frequency frequency(Expression call, Expression argument, Frame frame) {
    Frequency frequency = walk.frequencies().of(call, frame);
    if (!frequency.repeats() || !(call instanceof MethodCallExpr method)) {
      return frequency;
    }
    String name = method.getNameAsString();
    if (Callbacks.isFallback(name) && walk.frequencies().isFallbackOnce(method, argument, frame)) {
      return Frequency.ONCE_PER_ENVIRONMENT;
    }
    Optional<Expression> scope =
        method.getScope().filter(each -> types.staticType(each, frame.file()).isEmpty());
    Lifetime receiver =
        scope.map(each -> walk.values().of(each, frame).lifetime()).orElse(Lifetime.INVOCATION);
    boolean onStream =
        scope
            .flatMap(each -> types.of(each, frame.file()))
            .filter(type -> type.simpleName().endsWith("Stream"))
            .isPresent();
    return Callbacks.frequency(method, frequency, receiver, onStream);
  }

  /** Lists the frames of the sources in which a function runs. */
  List<Frame> frames(Use use, Frame frame, Expression site) {
    Closure closure = use.closure();
    Way way = new Way(frame, site);
    if (closure.node() instanceof LambdaExpr lambda) {
      Frame home = closure.definedIn();
      return List.of(
          walk.frame(
              Context.of(Body.of(home.body().owner(), lambda), use.phase(), use.frequency())
                  .on(home.selfType(), home.self())
                  .with(use.arguments())
                  .capturing(Optional.of(home)),
              way));
    }
    MethodReferenceExpr reference = (MethodReferenceExpr) closure.node();
    List<Frame> frames = new ArrayList<>();
    for (Referenced each : referenced(reference, use.arguments(), closure.definedIn())) {
      if (!each.target().method().isAbstract()) {
        frames.add(
            walk.frame(
                Context.of(Body.of(each.target().method()), use.phase(), use.frequency())
                    .on(each.target().selfType(), each.target().self())
                    .with(each.arguments())
                    .capturing(each.target().captured()),
                way));
      }
    }
    return frames;
  }

  private record Referenced(Target target, List<Provenance> arguments) {}

  private List<Referenced> referenced(
      MethodReferenceExpr reference, List<Provenance> arguments, Frame home) {
    Optional<TypeName> named = named(reference, home);
    return owner(reference, home)
        .flatMap(type -> types.names().source(type, home.file()))
        .map(
            type ->
                IntStream.of(1, 0, 2, 3, 4) // most functions take one argument
                    .filter(parameters -> parameters <= arguments.size())
                    .mapToObj(count -> types.methods(type, reference.getIdentifier(), count))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse(List.of()))
        .orElse(List.of())
        .stream()
        .flatMap(method -> referenced(reference, method, arguments, named.isPresent(), home))
        .toList();
  }

  private Stream<Referenced> referenced(
      MethodReferenceExpr reference,
      SourceMethod method,
      List<Provenance> arguments,
      boolean isNamed,
      Frame home) {
    int parameters = method.node().getParameters().size();
    if (method.node().isStatic()) {
      return Stream.of(new Referenced(Target.ofStatic(method), part(arguments, 0, parameters)));
    }
    if (reference.getScope() instanceof SuperExpr) {
      Target target = new Target(method, home.selfType(), home.self(), home.captured());
      return Stream.of(new Referenced(target, part(arguments, 0, parameters)));
    }
    // "Type::method" gets its object as the first argument
    int first = isNamed && arguments.size() > parameters ? 1 : 0;
    Provenance receiver =
        !isNamed
            ? receiver(reference.getScope(), home)
            : arguments.isEmpty() ? Provenance.PASSING : arguments.get(0);
    return walk.dispatch()
        .targets(method, receiver)
        .map(target -> new Referenced(target, part(arguments, first, parameters)));
  }

  /** Takes the arguments from {@code first} on; a method with variable arity may get fewer. */
  private static List<Provenance> part(List<Provenance> arguments, int first, int count) {
    int end = Math.min(first + count, arguments.size());
    return arguments.subList(Math.min(first, end), end);
  }

  private Provenance receiver(Expression scope, Frame home) {
    return types
        .variableOfReference(scope, home.file())
        .map(variable -> walk.values().variable(variable, scope, home))
        .orElseGet(() -> walk.values().of(scope, home));
  }

  private Optional<TypeName> named(MethodReferenceExpr reference, Frame home) {
    Expression scope = reference.getScope();
    if (types.variableOfReference(scope, home.file()).isPresent()) {
      return Optional.empty();
    }
    return scope instanceof TypeExpr type
        ? Optional.of(types.names().resolve(type.getType(), home.file()))
        : types.staticType(scope, home.file());
  }

  /** Tells on which type a method reference finds its method. */
  Optional<TypeName> owner(MethodReferenceExpr reference, Frame home) {
    SourceFile file = home.file();
    return named(reference, home)
        .or(() -> types.variableOfReference(reference.getScope(), file).flatMap(types::of))
        .or(() -> types.of(reference.getScope(), file));
  }
}
