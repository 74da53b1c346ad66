package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import io.github.lambdalint.function.Fulfilment.Certainty;
import io.github.lambdalint.function.Obligation.Effect;
import io.github.lambdalint.function.Obligation.Role;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Variable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows a value forward through variables, collections, calls and returns to what meets its
 * obligation.
 *
 * <p>One flow answers one question. A value that is wrapped, as in a future of a future, has a
 * depth: what meets the obligation of the wrapper only brings the content to light.
 */
final class ObligationFlow {

  private static final int DEEPEST = 40;
  private static final Set<String> INTO_COLLECTION =
      Set.of("add", "addAll", "put", "offer", "push", "addLast", "addFirst");
  private static final Set<String> OUT_OF_COLLECTION =
      Set.of(
          "stream",
          "parallelStream",
          "toArray",
          "iterator",
          "next",
          "get",
          "values",
          "remove",
          "poll",
          "collect",
          "toList",
          "filter",
          "peek",
          "sorted",
          "limit",
          "map",
          "flatMap",
          "getFirst",
          "getLast",
          "entrySet",
          "getValue",
          "orElseThrow");
  private static final Set<String> COLLECTING =
      Set.of(
          "of",
          "asList",
          "concat",
          "copyOf",
          "singletonList",
          "singleton",
          "ofNullable",
          "requireNonNull",
          "addAll");

  private static final Set<String> FLATTENING =
      Set.of("thenCompose", "thenComposeAsync", "flatMap");

  private final Walk walk;
  private final Obligation obligation;
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  ObligationFlow(Walk walk, Obligation obligation) {
    this.walk = walk;
    this.obligation = obligation;
  }

  /** Follows the value of an expression that {@code frame} evaluates. */
  Fulfilment of(Expression value, Frame frame) {
    return follow(value, frame, 0, 0);
  }

  /** Follows what a variable holds. */
  Fulfilment ofVariable(Variable variable, Frame frame, Node from) {
    return variable(variable, frame, from, 0, 0);
  }

  private Fulfilment follow(Expression value, Frame frame, int depth, int steps) {
    if (steps > DEEPEST) {
      return Fulfilment.UNKNOWN;
    }
    if (!seen.add(value)) {
      return Fulfilment.NEVER;
    }
    Node parent = value.getParentNode().orElseThrow();
    if (parent instanceof EnclosedExpr
        || parent instanceof CastExpr
        || parent instanceof ConditionalExpr
        || parent instanceof ArrayInitializerExpr
        || parent instanceof ArrayCreationExpr) {
      return follow((Expression) parent, frame, depth, steps + 1);
    }
    if (parent instanceof VariableDeclarator declarator) {
      return declared(declarator, frame, depth, steps);
    }
    if (parent instanceof AssignExpr assignment) {
      return assignment.getValue() == value
          ? assigned(assignment, frame, depth, steps)
          : Fulfilment.NEVER;
    }
    if (parent instanceof MethodCallExpr call) {
      return takingPart(call, value, frame, depth, steps);
    }
    if (parent instanceof ObjectCreationExpr creation) {
      return constructed(creation, value, frame);
    }
    if (parent instanceof ForEachStmt loop && loop.getIterable() == value) {
      return declared(loop.getVariable().getVariable(0), frame, depth, steps);
    }
    if (parent instanceof ReturnStmt || isLambdaResult(parent)) {
      return returned(frame, depth, steps);
    }
    if (parent instanceof TryStmt) {
      return obligation.isMetByClosing()
          ? Fulfilment.at(Certainty.ALWAYS, place(parent, frame))
          : Fulfilment.NEVER;
    }
    return Fulfilment.NEVER;
  }

  private static boolean isLambdaResult(Node parent) {
    return parent instanceof ExpressionStmt
        && parent.getParentNode().orElse(null) instanceof LambdaExpr;
  }

  private Fulfilment declared(VariableDeclarator declarator, Frame frame, int depth, int steps) {
    boolean isResource =
        declarator
            .getParentNode()
            .filter(VariableDeclarationExpr.class::isInstance)
            .flatMap(Node::getParentNode)
            .filter(TryStmt.class::isInstance)
            .isPresent();
    if (isResource && obligation.isMetByClosing()) {
      return Fulfilment.at(Certainty.ALWAYS, place(declarator, frame));
    }
    return walk.types()
        .local(declarator, frame.file())
        .map(variable -> variable(variable, frame, declarator, depth, steps))
        .orElse(Fulfilment.UNKNOWN);
  }

  private Fulfilment assigned(AssignExpr assignment, Frame frame, int depth, int steps) {
    Optional<Variable> target = walk.types().variable(assignment.getTarget(), frame.file());
    return target.filter(variable -> !variable.isField()).isPresent()
        ? variable(target.get(), frame, assignment, depth, steps)
        : Fulfilment.UNKNOWN;
  }

  private Fulfilment variable(Variable variable, Frame frame, Node from, int depth, int steps) {
    Fulfilment best = Fulfilment.NEVER;
    Frame home = Values.home(variable.node(), frame);
    for (NameExpr use : uses(variable, home)) {
      Fulfilment found = follow(use, home, depth, steps + 1);
      best = best.better(found.atMost(certainty(from, use, home)));
    }
    boolean isReferenced =
        home.body().node().findAll(MethodReferenceExpr.class).stream()
            .anyMatch(
                reference ->
                    walk.types()
                        .variableOfReference(reference.getScope(), home.file())
                        .filter(variable::equals)
                        .isPresent());
    return isReferenced ? best.better(Fulfilment.UNKNOWN) : best;
  }

  /** Compares two places; nothing can be thrown before the body of a method that gets the value. */
  private static Certainty certainty(Node from, NameExpr use, Frame home) {
    Certainty certainty = Paths.certainty(from, use);
    boolean isGiven = from == home.body().node();
    return isGiven && certainty == Certainty.UNLESS_THROWN ? Certainty.ALWAYS : certainty;
  }

  private List<NameExpr> uses(Variable variable, Frame home) {
    return home
        .body()
        .node()
        .findAll(NameExpr.class, name -> name.getNameAsString().equals(variable.name()))
        .stream()
        .filter(
            name -> walk.types().variable(name, home.file()).filter(variable::equals).isPresent())
        .toList();
  }

  private Fulfilment takingPart(
      MethodCallExpr call, Expression value, Frame frame, int depth, int steps) {
    boolean isReceiver = call.getScope().filter(scope -> scope == value).isPresent();
    int index = isReceiver ? 0 : indexOf(call.getArguments(), value);
    List<Frame> callees = walk.callees(call, frame);
    if (!callees.isEmpty()) {
      return isReceiver ? Fulfilment.UNKNOWN : parameters(callees, index, depth, steps);
    }
    CallShape shape = walk.shapes().of(call, frame.file());
    Effect effect = obligation.effect(shape, isReceiver ? Role.RECEIVER : Role.argument(index));
    if (effect != Effect.KEEPS && effect != Effect.HIDES) {
      return apply(effect, call, frame, depth, steps);
    }
    String method = call.getNameAsString();
    if (isReceiver) {
      Fulfilment elements = elements(call, frame, depth, steps);
      return OUT_OF_COLLECTION.contains(method)
          ? elements.better(follow(call, frame, depth, steps + 1))
          : elements;
    }
    if (INTO_COLLECTION.contains(method) && call.getScope().isPresent()) {
      return collected(call, call.getScope().get(), frame, depth, steps);
    }
    return COLLECTING.contains(method)
        ? follow(call, frame, depth, steps + 1)
        : apply(effect, call, frame, depth, steps);
  }

  private Fulfilment collected(
      MethodCallExpr call, Expression collection, Frame frame, int depth, int steps) {
    return walk.types()
        .variable(collection, frame.file())
        .filter(variable -> !variable.isField())
        .map(variable -> variable(variable, frame, call, depth, steps + 1))
        .orElse(Fulfilment.UNKNOWN);
  }

  private static int indexOf(List<Expression> arguments, Expression value) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) == value) {
        return i;
      }
    }
    return 0;
  }

  private Fulfilment apply(Effect effect, Expression call, Frame frame, int depth, int steps) {
    return switch (effect) {
      case MEETS ->
          depth == 0
              ? Fulfilment.at(Certainty.ALWAYS, place(call, frame))
              : follow(call, frame, depth - 1, steps + 1);
      case PASSES_ON ->
          follow(call, frame, flattens(call) ? Math.max(0, depth - 1) : depth, steps + 1);
      case WRAPS -> wrapped(call, frame, depth, steps);
      case KEEPS -> Fulfilment.NEVER;
      case HIDES -> Fulfilment.UNKNOWN;
    };
  }

  private static boolean flattens(Expression call) {
    return call instanceof MethodCallExpr method && FLATTENING.contains(method.getNameAsString());
  }

  private Fulfilment wrapped(Expression call, Frame frame, int depth, int steps) {
    Fulfilment content = follow(call, frame, depth + 1, steps + 1);
    return content.isNever() ? Fulfilment.at(Certainty.NEVER, place(call, frame)) : content;
  }

  private static Place place(Node node, Frame frame) {
    Span span = Call.span(node, frame.file());
    return new Place.Plain(span, frame.trail(span), List.of());
  }

  /**
   * Follows the value into functions that a library calls with it, as {@code forEach} does with
   * elements.
   */
  private Fulfilment elements(MethodCallExpr call, Frame frame, int depth, int steps) {
    Fulfilment best = Fulfilment.NEVER;
    for (Expression argument : call.getArguments()) {
      if (argument instanceof LambdaExpr lambda) {
        for (Frame inside : walk.handed(call, lambda, frame)) {
          for (Parameter parameter : lambda.getParameters()) {
            best = best.better(parameter(parameter, inside, depth, steps));
          }
        }
      } else if (argument instanceof MethodReferenceExpr reference) {
        best = best.better(reference(reference, frame, depth));
      }
    }
    return best;
  }

  private Fulfilment reference(MethodReferenceExpr reference, Frame frame, int depth) {
    Optional<TypeName> owner = walk.functions().owner(reference, frame);
    if (owner.isEmpty() || walk.types().names().source(owner.get(), frame.file()).isPresent()) {
      return Fulfilment.UNKNOWN;
    }
    CallShape shape = walk.shapes().of(owner.get(), reference.getIdentifier(), frame.file());
    boolean meets =
        obligation.effect(shape, Role.RECEIVER) == Effect.MEETS
            || obligation.effect(shape, Role.argument(0)) == Effect.MEETS;
    return meets && depth == 0
        ? Fulfilment.at(Certainty.ALWAYS, place(reference, frame))
        : Fulfilment.NEVER;
  }

  private Fulfilment parameters(List<Frame> callees, int index, int depth, int steps) {
    Fulfilment best = Fulfilment.NEVER;
    for (Frame callee : callees) {
      List<Parameter> parameters = callee.body().parameters();
      if (!parameters.isEmpty()) {
        Parameter parameter = parameters.get(Math.min(index, parameters.size() - 1));
        best = best.better(parameter(parameter, callee, depth, steps));
      }
    }
    return best;
  }

  private Fulfilment parameter(Parameter parameter, Frame callee, int depth, int steps) {
    Variable variable = walk.types().parameter(parameter, callee.file());
    return variable(variable, callee, callee.body().node(), depth, steps + 1);
  }

  private Fulfilment constructed(ObjectCreationExpr creation, Expression value, Frame frame) {
    if (walk.created(creation, frame).isPresent()) {
      return Fulfilment.UNKNOWN;
    }
    CallShape shape = walk.shapes().of(creation, frame.file());
    Effect effect =
        obligation.effect(shape, Role.argument(indexOf(creation.getArguments(), value)));
    return apply(effect, creation, frame, 0, 0);
  }

  private Fulfilment returned(Frame frame, int depth, int steps) {
    if (frame.caller().isEmpty()
        || frame.site().isEmpty()
        || !(frame.site().get() instanceof Expression site)) {
      return Fulfilment.UNKNOWN;
    }
    Frame caller = frame.caller().get();
    boolean isCallback =
        frame.body().kind() == Body.Kind.LAMBDA
            && site instanceof MethodCallExpr call
            && !callsDirectly(call, frame);
    if (!isCallback) {
      return follow(site, caller, depth, steps + 1);
    }
    CallShape shape = walk.shapes().of((MethodCallExpr) site, caller.file());
    return apply(obligation.effect(shape, Role.CALLBACK_RESULT), site, caller, depth, steps);
  }

  private boolean callsDirectly(MethodCallExpr call, Frame lambda) {
    return walk.callees(call, lambda.caller().orElseThrow()).contains(lambda);
  }
}
