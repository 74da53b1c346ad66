package io.github.lambdalint.function;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the provenance of what calls return and constructors make. */
final class CallValues {

  private static final Set<String> SAME_IN_ALL_CONTEXTS =
      Set.of(
          "getFunctionName",
          "getFunctionVersion",
          "getInvokedFunctionArn",
          "getLogGroupName",
          "getLogStreamName",
          "getMemoryLimitInMB");

  private final Types types;
  private final Walk walk;
  private final Values values;

  CallValues(Types types, Walk walk, Values values) {
    this.types = types;
    this.walk = walk;
    this.values = values;
  }

  Provenance of(ObjectCreationExpr creation, Frame frame) {
    Provenance made =
        Provenance.closed(
            walk.frequencies().lifetimeOfNew(creation, frame),
            values.dependence(creation.getArguments().stream(), frame));
    Optional<SourceType> source = walk.created(creation, frame);
    if (source.isPresent()) {
      return made.of(source.get());
    }
    return values.isHolder(creation, frame)
        ? values.holding(made, creation.getArguments(), frame)
        : made;
  }

  Provenance of(MethodCallExpr call, Frame frame) {
    List<Frame> callees = walk.callees(call, frame);
    if (!callees.isEmpty()) {
      return joined(callees).depending(values.dependence(call.getScope().stream(), frame));
    }
    Optional<Provenance> given = walk.lookups().given(call, frame);
    if (given.isPresent()) {
      return given.get();
    }
    Provenance made =
        Provenance.of(
            walk.frequencies().lifetimeOfNew(call, frame),
            values.dependence(call.getArguments().stream(), frame));
    Optional<Expression> scope = call.getScope();
    if (scope.isEmpty()) {
      return made;
    }
    Optional<TypeName> named = types.staticType(scope.get(), frame.file());
    if (named.isPresent()) {
      return Contents.isFactory(named.get(), call.getNameAsString())
          ? values.holding(
              Provenance.closed(made.lifetime(), made.dependence()), call.getArguments(), frame)
          : made;
    }
    Provenance receiver = values.of(scope.get(), frame);
    return property(call, scope.get(), receiver, frame)
        .orElseGet(() -> ofLibrary(call, scope.get(), receiver, made, frame));
  }

  private Provenance joined(List<Frame> callees) {
    Provenance joined = values.returned(callees.get(0));
    for (Frame callee : callees.subList(1, callees.size())) {
      joined = joined.join(values.returned(callee));
    }
    return joined;
  }

  /** Covers accessors that no source spells out. */
  private Optional<Provenance> property(
      MethodCallExpr call, Expression scope, Provenance receiver, Frame frame) {
    return call.getArguments().isNonEmpty()
        ? Optional.empty()
        : types
            .of(scope, frame.file())
            .flatMap(type -> types.names().source(type, frame.file()))
            .flatMap(type -> types.property(type, call.getNameAsString()))
            .map(
                field -> values.field(field, receiver.lifetime()).depending(receiver.dependence()));
  }

  private Provenance ofLibrary(
      MethodCallExpr call, Expression scope, Provenance receiver, Provenance made, Frame frame) {
    boolean isTaken =
        Contents.isTaking(call.getNameAsString()) || !types.methods(call, frame.file()).isEmpty();
    Lifetime lifetime = isTaken ? receiver.lifetime() : made.lifetime();
    Dependence dependence =
        asksForEnvironment(call, scope, frame)
            ? made.dependence()
            : made.dependence().join(receiver.dependence());
    Provenance answer = Provenance.of(lifetime, dependence);
    if (values.isHolder(scope, frame)) {
      answer = receiver.isOpen() ? answer : Provenance.closed(lifetime, dependence);
      answer = answer.holding(receiver);
    } else if (Callbacks.isCombination(call.getNameAsString())) {
      answer = answer.holding(receiver);
    }
    for (Expression argument : call.getArguments()) {
      for (Frame function : walk.handed(call, argument, frame)) {
        answer = answer.holding(values.returned(function));
      }
    }
    return answer;
  }

  /** Says whether a call asks a context for what is the same in all invocations. */
  private boolean asksForEnvironment(MethodCallExpr call, Expression scope, Frame frame) {
    return SAME_IN_ALL_CONTEXTS.contains(call.getNameAsString())
        && types
            .of(scope, frame.file())
            .filter(type -> type.simpleName().equals("Context"))
            .isPresent();
  }
}
