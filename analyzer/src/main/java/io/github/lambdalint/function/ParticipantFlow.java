package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import io.github.lambdalint.function.Obligation.Effect;
import io.github.lambdalint.function.Obligation.Role;
import io.github.lambdalint.function.ObligationFlow.Carriage;
import io.github.lambdalint.source.Variable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells whether an obligation is met for what takes part in a call without being its result: it may
 * be met through each variable that holds the same object, or a collection with it.
 */
final class ParticipantFlow {

  private static final int DEEPEST = 20;

  private final Walk walk;
  private final Obligation obligation;
  private final ObligationFlow flow;
  private final Function<Variable, Fulfilment> ofField;

  ParticipantFlow(Walk walk, Obligation obligation, Function<Variable, Fulfilment> ofField) {
    this.walk = walk;
    this.obligation = obligation;
    this.ofField = ofField;
    flow = new ObligationFlow(walk, obligation);
  }

  /**
   * Is where a holder of the object is looked for.
   *
   * @param from the call from which on the obligation exists
   * @param left the number of holders that may still be asked
   */
  private record Search(Frame frame, Expression from, Carriage as, int left) {

    Search held() {
      return new Search(frame, from, as.held(), left - 1);
    }

    Search next() {
      return new Search(frame, from, as, left - 1);
    }

    Search in(Evaluation site) {
      return new Search(site.frame(), site.value(), as, left - 1);
    }
  }

  /** Follows an expression that stands for the object in a call. */
  Fulfilment of(Expression value, Call call) {
    Search search = new Search(call.frame(), call.node(), Carriage.BARE, DEEPEST);
    boolean isElement =
        call.node() instanceof MethodReferenceExpr && value.isTypeExpr() && isType(value, search);
    return isElement ? ofReference((MethodReferenceExpr) call.node(), search) : of(value, search);
  }

  private boolean isType(Expression name, Search search) {
    return walk.types().variableOfReference(name, search.frame().file()).isEmpty();
  }

  /** Follows what a library calls a method on, such as {@code Thread::start}. */
  private Fulfilment ofReference(MethodReferenceExpr reference, Search search) {
    return receiverOf(reference)
        .map(holder -> of(holder, search.held()))
        .orElse(Fulfilment.UNKNOWN);
  }

  /** Finds the holder whose elements a function is called with that stands in a call. */
  private static Optional<Expression> receiverOf(Expression function) {
    return function
        .getParentNode()
        .filter(MethodCallExpr.class::isInstance)
        .map(MethodCallExpr.class::cast)
        .filter(
            call ->
                MethodNames.PER_ELEMENT.contains(call.getNameAsString())
                    || MethodNames.PER_ELEMENT_OF_STREAM.contains(call.getNameAsString()))
        .flatMap(MethodCallExpr::getScope);
  }

  private Fulfilment of(Expression value, Search search) {
    if (search.left() == 0) {
      return Fulfilment.UNKNOWN;
    }
    if (value instanceof EnclosedExpr enclosed) {
      return of(enclosed.getInner(), search.next());
    }
    if (value instanceof CastExpr cast) {
      return of(cast.getExpression(), search.next());
    }
    if (value instanceof ArrayAccessExpr access) {
      return of(access.getName(), search.held());
    }
    if (value instanceof MethodCallExpr call) {
      return ofResult(call, search);
    }
    Optional<Variable> variable =
        walk.types()
            .variable(value, search.frame().file())
            .or(() -> walk.types().variableOfReference(value, search.frame().file()));
    if (variable.isPresent()) {
      return ofVariable(variable.get(), search);
    }
    boolean isNamed = value instanceof NameExpr || value instanceof FieldAccessExpr;
    return isNamed || holdsOthers(value, search) ? Fulfilment.UNKNOWN : Fulfilment.NEVER;
  }

  private Fulfilment ofVariable(Variable variable, Search search) {
    if (variable.isField()) {
      return search.as().inHolder() ? Fulfilment.UNKNOWN : ofField.apply(variable);
    }
    Frame frame = search.frame();
    Fulfilment here =
        flow.ofVariable(variable, frame, search.from(), search.as(), frame.call())
            .orElse(Fulfilment.UNKNOWN);
    return here.better(ofSources(variable, search));
  }

  /** Follows what a variable got its object from. */
  private Fulfilment ofSources(Variable variable, Search search) {
    Node declaration = variable.node();
    Node around = declaration.getParentNode().flatMap(Node::getParentNode).orElse(declaration);
    if (around instanceof ForEachStmt loop) {
      return of(loop.getIterable(), search.held());
    }
    if (declaration instanceof Parameter parameter) {
      return parameter.getParentNode().orElse(null) instanceof LambdaExpr lambda
          ? receiverOf(lambda).map(holder -> of(holder, search.held())).orElse(Fulfilment.UNKNOWN)
          : ofArgument(parameter, search);
    }
    if (!(declaration instanceof VariableDeclarator)) {
      return Fulfilment.UNKNOWN;
    }
    Frame home = Values.home(declaration, search.frame());
    return Stream.concat(
            variable.initializer().stream(), walk.values().assigned(variable, home).stream())
        .map(source -> of(source, search.next()))
        .reduce(Fulfilment.NEVER, Fulfilment::better);
  }

  /** Follows what a caller gives. */
  private Fulfilment ofArgument(Parameter parameter, Search search) {
    Frame home = Values.home(parameter, search.frame());
    int index = home.body().parameters().indexOf(parameter);
    return home.call()
        .filter(site -> index >= 0 && index < Calls.arguments(site.value()).size())
        .map(site -> of(Calls.arguments(site.value()).get(index), search.in(site)))
        .orElse(Fulfilment.NEVER);
  }

  private Fulfilment ofResult(MethodCallExpr call, Search search) {
    List<Frame> callees = walk.callees(call, search.frame());
    if (!callees.isEmpty()) {
      return callees.stream().allMatch(callee -> makesAll(callee, search.next()))
          ? Fulfilment.NEVER
          : Fulfilment.UNKNOWN;
    }
    if (isOfType(call, search)) {
      return holdsOthers(call, search) ? Fulfilment.UNKNOWN : Fulfilment.NEVER;
    }
    Optional<Expression> scope = call.getScope();
    CallShape shape = walk.shapes().of(call, search.frame().file());
    if (scope.isPresent() && obligation.effect(shape, Role.RECEIVER) == Effect.PASSES_ON) {
      return of(scope.get(), search.next());
    }
    if (scope.isPresent() && MethodNames.OUT_OF_HOLDER.contains(call.getNameAsString())) {
      return of(scope.get(), search.held());
    }
    // What takes no arguments is likely to return what is there already.
    return call.getArguments().isEmpty() ? Fulfilment.UNKNOWN : Fulfilment.NEVER;
  }

  /** Says whether a call is of a static method, which makes something unless it is a getter. */
  private boolean isOfType(MethodCallExpr call, Search search) {
    return call.getScope()
        .flatMap(scope -> walk.types().staticType(scope, search.frame().file()))
        .isPresent();
  }

  /** Says whether what is made here holds objects that were there before. */
  private static boolean holdsOthers(Expression made, Search search) {
    return search.as().inHolder()
        && (made.isArrayInitializerExpr()
                ? made.asArrayInitializerExpr().getValues()
                : Calls.arguments(made))
            .stream().anyMatch(part -> part instanceof NameExpr || part instanceof FieldAccessExpr);
  }

  /** Says whether all that a method returns is made by it. */
  private boolean makesAll(Frame callee, Search search) {
    return walk.values().results(callee.body().node()).stream()
        .allMatch(result -> isMade(result, callee, search));
  }

  private boolean isMade(Expression value, Frame frame, Search search) {
    if (search.left() == 0) {
      return false;
    }
    if (value instanceof MethodCallExpr call) {
      Search there = new Search(frame, call, search.as(), search.left() - 1);
      return ofResult(call, there).isNever();
    }
    Optional<Variable> variable = walk.types().variable(value, frame.file());
    return variable.isEmpty()
        ? value instanceof ObjectCreationExpr
        : variable
            .filter(it -> !it.isField())
            .flatMap(Variable::initializer)
            .filter(source -> isMade(source, frame, search.next()))
            .isPresent();
  }
}
