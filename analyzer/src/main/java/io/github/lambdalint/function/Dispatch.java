package io.github.lambdalint.function;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Types;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the methods of the sources that a call can reach.
 *
 * <p>A virtual call goes to the exact types of its receiver when they are known, else to all
 * instantiated subtypes (rapid type analysis), else, for objects that a container makes, to the
 * implementations nearby.
 */
final class Dispatch {

  /** Is a method together with the object on which it runs. */
  record Target(
      SourceMethod method, Optional<SourceType> selfType, Lifetime self, Optional<Frame> captured) {

    static Target ofStatic(SourceMethod method) {
      return new Target(method, Optional.empty(), Lifetime.ENVIRONMENT, Optional.empty());
    }
  }

  private final Types types;
  private final Facts facts;
  private final Values values;
  private final Implementations implementations;
  private final Map<SourceType, Set<SourceType>> supertypes = new HashMap<>();

  Dispatch(Types types, Facts facts, Values values, Implementations implementations) {
    this.types = types;
    this.facts = facts;
    this.values = values;
    this.implementations = implementations;
  }

  List<Target> targets(MethodCallExpr call, Frame frame) {
    List<SourceMethod> named = types.methods(call, frame.file());
    if (named.isEmpty()) {
      return List.of();
    }
    return named.stream().flatMap(method -> targets(method, call, frame)).distinct().toList();
  }

  private Stream<Target> targets(SourceMethod method, MethodCallExpr call, Frame frame) {
    if (method.node().isStatic()) {
      return Stream.of(Target.ofStatic(method));
    }
    Optional<Expression> scope = call.getScope();
    if (scope.isEmpty() || scope.get() instanceof ThisExpr || scope.get() instanceof SuperExpr) {
      Frame home = values.self(method.owner(), frame);
      Optional<SourceType> self = home.selfType().filter(type -> isSubtype(type, method.owner()));
      boolean exact =
          method.node().isPrivate() || scope.filter(SuperExpr.class::isInstance).isPresent();
      List<SourceMethod> found =
          exact
              ? List.of(method)
              : self.map(type -> overriding(type, method))
                  .filter(list -> !list.isEmpty())
                  .orElse(List.of(method));
      return found.stream()
          .map(
              each ->
                  new Target(
                      each,
                      self.or(() -> Optional.of(method.owner())),
                      home.self(),
                      home.captured()));
    }
    return targets(method, values.of(scope.get(), frame));
  }

  /** Lists the methods that override {@code method} for the objects that a receiver may be. */
  Stream<Target> targets(SourceMethod method, Provenance receiver) {
    return receivers(method, receiver).stream()
        .flatMap(
            type ->
                overriding(type, method).stream()
                    .filter(each -> !each.isAbstract())
                    .map(
                        each ->
                            new Target(
                                each,
                                Optional.of(type),
                                receiver.lifetime(),
                                facts.creator(type))));
  }

  private Set<SourceType> receivers(SourceMethod method, Provenance receiver) {
    Set<SourceType> exact = subtypes(receiver.types(), method.owner());
    if (receiver.isExact() && !exact.isEmpty()) {
      return exact;
    }
    Set<SourceType> instantiated = facts.instantiated(method.owner());
    if (!instantiated.isEmpty()) {
      return instantiated;
    }
    return method.isAbstract() ? implementations.of(method.owner()) : Set.of(method.owner());
  }

  private Set<SourceType> subtypes(Set<SourceType> candidates, SourceType of) {
    return candidates.stream()
        .filter(type -> isSubtype(type, of))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  List<SourceMethod> overriding(SourceType type, SourceMethod method) {
    int parameters = method.node().getParameters().size();
    List<SourceMethod> found = types.methods(type, method.name(), parameters);
    if (found.size() == 1) {
      return found;
    }
    List<SourceMethod> sameTypes =
        found.stream().filter(each -> parameterTypes(each).equals(parameterTypes(method))).toList();
    return sameTypes.isEmpty() ? found : sameTypes;
  }

  private static List<String> parameterTypes(SourceMethod method) {
    return method.node().getParameters().stream().map(p -> p.getType().asString()).toList();
  }

  boolean isSubtype(SourceType type, SourceType of) {
    return type.equals(of)
        || supertypes
            .computeIfAbsent(
                type, key -> types.hierarchy().withSupertypes(key).collect(Collectors.toSet()))
            .contains(of);
  }
}
