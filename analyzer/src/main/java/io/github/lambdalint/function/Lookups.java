package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.lambdalint.function.Beans.Request;
import io.github.lambdalint.function.Frame.Way;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Types;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Reaches what calls ask containers for: {@code injector.getInstance(Store.class)}, {@code
 * component.store()}, {@code provider.get()}.
 */
final class Lookups {

  private static final CallTable LOOKUPS = CallTable.load(Lookups.class, "bean-lookups.txt");
  private static final CallTable CONTAINERS = CallTable.load(Lookups.class, "containers.txt");

  private final Walk walk;
  private final Types types;
  private final Beans beans;
  private final Injection injection;
  private final IdentityHashMap<Node, Optional<Request>> known = new IdentityHashMap<>();

  Lookups(Walk walk, Beans beans, Injection injection) {
    this.walk = walk;
    this.beans = beans;
    this.injection = injection;
    types = walk.types();
  }

  /** Tells what a call gets from a container; empty for all other calls. */
  Optional<Provenance> given(MethodCallExpr call, Frame frame) {
    return request(call, frame.file())
        .map(request -> injection.given(request, demand(call, frame)));
  }

  /** Reaches what a container makes because of a call. */
  void reach(MethodCallExpr call, Frame frame) {
    request(call, frame.file())
        .ifPresent(request -> injection.provide(request, demand(call, frame)));
    if (call.getArguments().size() == 1 && fillsMembers(call, frame.file())) {
      for (SourceType type : walk.values().of(call.getArgument(0), frame).types()) {
        injection.fill(type, demand(call, frame));
      }
    }
    if (!classes(call.getArguments()).isEmpty()) {
      build(call, walk.shapes().of(call, frame.file()), frame);
    }
  }

  /** Reaches what a container makes at once when it is set up. */
  void build(Expression call, CallShape shape, Frame frame) {
    List<ClassExpr> classes = classes(Calls.arguments(call));
    if (classes.isEmpty() || CONTAINERS.match(shape).isEmpty()) {
      return;
    }
    Demand demand =
        new Demand(
            frame.phase(),
            walk.frequencies().of(call, frame),
            walk.frequencies().lifetimeOfNew(call, frame),
            new Way(frame, call));
    for (ClassExpr literal : classes) {
      types
          .names()
          .source(types.names().resolve(literal.getType(), frame.file()), frame.file())
          .stream()
          .flatMap(beans::producedBy)
          .forEach(bean -> injection.reach(bean, demand.in(bean.scope())));
    }
  }

  private Demand demand(MethodCallExpr call, Frame frame) {
    boolean isStatic =
        call.getScope().flatMap(scope -> types.staticType(scope, frame.file())).isPresent();
    Lifetime container =
        isStatic || call.getScope().isEmpty()
            ? Lifetime.ENVIRONMENT
            : walk.values().of(call.getScope().get(), frame).lifetime();
    return new Demand(
        frame.phase(), walk.frequencies().of(call, frame), container, new Way(frame, call));
  }

  private Optional<Request> request(MethodCallExpr call, SourceFile file) {
    Optional<Request> answer = known.get(call);
    if (answer == null) {
      answer = call.getScope().flatMap(scope -> search(call, scope, file));
      known.put(call, answer);
    }
    return answer;
  }

  private Optional<Request> search(MethodCallExpr call, Expression scope, SourceFile file) {
    Optional<TypeName> provided =
        types.of(scope, file).filter(beans::isProvider).map(type -> type.arguments().get(0));
    if (provided.isPresent() && types.of(call, file).equals(provided)) {
      return Optional.of(request(provided.get(), file));
    }
    List<ClassExpr> classes = classes(call.getArguments());
    if (classes.size() == 1 && LOOKUPS.match(walk.shapes().of(call, file)).isPresent()) {
      return Optional.of(request(types.names().resolve(classes.get(0).getType(), file), file));
    }
    return component(call, scope, file)
        .filter(method -> method.node().getParameters().isEmpty())
        .map(
            method ->
                request(
                    types.names().resolve(method.node().getType(), method.owner().file()),
                    method.owner().file()));
  }

  private static Request request(TypeName type, SourceFile file) {
    return new Request(type, List.of(), "", file);
  }

  private static List<ClassExpr> classes(List<Expression> arguments) {
    return arguments.stream()
        .filter(ClassExpr.class::isInstance)
        .map(ClassExpr.class::cast)
        .toList();
  }

  private boolean fillsMembers(MethodCallExpr call, SourceFile file) {
    return beans.isMemberInjection(call.getNameAsString())
        || call.getScope()
            .flatMap(scope -> component(call, scope, file))
            .filter(method -> method.node().getType().isVoidType())
            .isPresent();
  }

  /** Finds the method of a container whose implementation Dagger generates. */
  private Optional<SourceMethod> component(MethodCallExpr call, Expression scope, SourceFile file) {
    return types
        .of(scope, file)
        .flatMap(type -> types.names().source(type, file))
        .filter(beans::isGenerated)
        .flatMap(
            type ->
                types.methods(type, call.getNameAsString(), call.getArguments().size()).stream()
                    .filter(SourceMethod::isAbstract)
                    .findFirst());
  }
}
