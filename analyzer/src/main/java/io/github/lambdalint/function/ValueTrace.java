package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import io.github.lambdalint.function.Fulfilment.Certainty;
import io.github.lambdalint.function.Obligation.Effect;
import io.github.lambdalint.function.Obligation.Role;
import io.github.lambdalint.function.ObligationFlow.Carriage;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Variable;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows a value through the variables, collections, calls and results of one body, and notes what
 * meets its obligation.
 */
final class ValueTrace {

  private final Walk walk;
  private final Obligation obligation;
  private final ObligationFlow flow;
  private final Frame frame;
  private final Optional<Evaluation> back;
  private final Course course;
  private final Map<Carriage, Set<Node>> seen = new HashMap<>();
  private Fulfilment best = Fulfilment.NEVER;

  ValueTrace(
      Walk walk,
      Obligation obligation,
      ObligationFlow flow,
      Frame frame,
      Optional<Evaluation> back,
      Course course) {
    this.walk = walk;
    this.obligation = obligation;
    this.flow = flow;
    this.frame = frame;
    this.back = back;
    this.course = course;
  }

  /** Answers with what is found so far, on the ways that lead there. */
  Fulfilment answer(Certainty certainty) {
    boolean leadsPast = certainty == Certainty.NEVER && best.certainty() != Certainty.NEVER;
    return leadsPast ? Fulfilment.NEVER : new Fulfilment(certainty, best.where());
  }

  /** Follows what an expression evaluates to. */
  void follow(Expression value, Carriage as) {
    boolean isNew =
        seen.computeIfAbsent(as, key -> Collections.newSetFromMap(new IdentityHashMap<>()))
            .add(value);
    if (!isNew) {
      return;
    }
    Node parent = value.getParentNode().orElseThrow();
    if (parent instanceof MethodCallExpr call) {
      takingPart(call, value, as);
    } else if (parent instanceof ObjectCreationExpr creation) {
      constructed(creation, value, as);
    } else if (parent instanceof VariableDeclarator declarator) {
      declared(declarator, value, as);
    } else if (parent instanceof AssignExpr assignment) {
      assigned(assignment, value, as);
    } else if (parent instanceof ForEachStmt loop) {
      declared(loop.getVariable().getVariable(0), value, as.held());
    } else if (Surroundings.areReturn(value)) {
      returned(value, as);
    } else if (parent instanceof TryStmt) {
      closed(value);
    } else {
      passed(value, parent, as);
    }
  }

  /** Follows a value through what has the same value, or contains it. */
  private void passed(Expression value, Node parent, Carriage as) {
    Optional<Expression> same = Surroundings.sameValue(value);
    Optional<Expression> array = Surroundings.array(value);
    if (same.isPresent()) {
      follow(same.get(), as);
    } else if (array.isPresent()) {
      follow(array.get(), as.held());
    } else if (parent instanceof BinaryExpr comparison) {
      compared(comparison);
    } else if (!Surroundings.drop(value)) {
      meet(value, Fulfilment.UNKNOWN, as);
    }
  }

  private void compared(BinaryExpr comparison) {
    boolean withNull =
        comparison.getLeft().isNullLiteralExpr() || comparison.getRight().isNullLiteralExpr();
    if (withNull && comparison.getOperator() == BinaryExpr.Operator.NOT_EQUALS) {
      course.test(comparison, true);
    } else if (withNull && comparison.getOperator() == BinaryExpr.Operator.EQUALS) {
      course.test(comparison, false);
    }
  }

  /** Notes what closes a value, or the variable that starts with it. */
  private void closed(Expression resource) {
    if (!obligation.isMetByClosing()) {
      return;
    }
    if (Surroundings.areCleanedUp(resource)) {
      meet(resource);
    }
    Surroundings.closing(resource)
        .ifPresent(
            statement -> {
              best = best.better(Fulfilment.at(Certainty.ALWAYS, place(resource)));
              course.closeAfter(statement);
            });
  }

  private void declared(VariableDeclarator declarator, Expression value, Carriage as) {
    closed(value);
    walk.types()
        .local(declarator, frame.file())
        .ifPresentOrElse(
            variable -> variable(variable, as, value), () -> meet(value, Fulfilment.UNKNOWN, as));
  }

  private void assigned(AssignExpr assignment, Expression value, Carriage as) {
    if (assignment.getValue() != value) {
      return;
    }
    follow(assignment, as);
    walk.types()
        .variable(base(assignment.getTarget()), frame.file())
        .filter(variable -> !variable.isField())
        .ifPresentOrElse(
            variable -> variable(variable, as, value), () -> meet(value, Fulfilment.UNKNOWN, as));
  }

  private static Expression base(Expression target) {
    return target instanceof ArrayAccessExpr access ? base(access.getName()) : target;
  }

  /** Follows what a local variable holds once an expression was evaluated. */
  void variable(Variable variable, Carriage as, Expression from) {
    Frame home = Values.home(variable.node(), frame);
    if (home == frame) {
      uses(variable, as);
    } else {
      meet(from, flow.ofVariable(variable, frame, from, as, back), as);
    }
  }

  /** Follows all uses of a variable of this body. */
  void uses(Variable variable, Carriage as) {
    variable.initializer().ifPresent(this::closed);
    Node body = frame.body().node();
    body.findAll(NameExpr.class, name -> name.getNameAsString().equals(variable.name())).stream()
        .filter(
            name -> walk.types().variable(name, frame.file()).filter(variable::equals).isPresent())
        .forEach(name -> follow(name, as));
    body.findAll(MethodReferenceExpr.class).stream()
        .filter(
            reference ->
                walk.types()
                    .variableOfReference(reference.getScope(), frame.file())
                    .filter(variable::equals)
                    .isPresent())
        .forEach(reference -> meet(reference, Fulfilment.UNKNOWN, as));
  }

  private void takingPart(MethodCallExpr call, Expression value, Carriage as) {
    boolean isReceiver = call.getScope().filter(scope -> scope == value).isPresent();
    int index = Surroundings.index(call, value);
    List<Frame> callees = walk.callees(call, frame);
    if (!callees.isEmpty()) {
      if (isReceiver) {
        meet(call, Fulfilment.UNKNOWN, as);
      } else {
        callees.forEach(callee -> given(callee, index, call, as));
      }
      return;
    }
    asked(call);
    CallShape shape = walk.shapes().of(call, frame.file());
    Effect effect = obligation.effect(shape, isReceiver ? Role.RECEIVER : Role.argument(index));
    boolean isOpen = effect == Effect.KEEPS || effect == Effect.HIDES;
    String method = call.getNameAsString();
    if (isOpen && isReceiver) {
      elements(call, as);
      if (effect == Effect.HIDES) {
        meet(call, Fulfilment.UNKNOWN, as);
      } else if (MethodNames.OUT_OF_HOLDER.contains(method)) {
        course.carry(call);
        follow(call, as);
      }
    } else if (isOpen && MethodNames.INTO_HOLDER.contains(method) && call.getScope().isPresent()) {
      collected(call, call.getScope().get(), as.held());
    } else if (isOpen && MethodNames.HOLDING.contains(method)) {
      follow(call, as.held());
    } else {
      apply(effect, call, as);
    }
  }

  private void asked(MethodCallExpr call) {
    if (MethodNames.PRESENCE.contains(call.getNameAsString())) {
      course.test(call, true);
    } else if (MethodNames.ABSENCE.contains(call.getNameAsString())) {
      course.test(call, false);
    }
  }

  private void given(Frame callee, int index, MethodCallExpr call, Carriage as) {
    List<Parameter> parameters = callee.body().parameters();
    if (!parameters.isEmpty()) {
      Parameter parameter = parameters.get(Math.min(index, parameters.size() - 1));
      meet(call, flow.ofParameter(parameter, callee, as, new Evaluation(call, frame)), as);
    }
  }

  private void collected(MethodCallExpr call, Expression collection, Carriage as) {
    walk.types()
        .variable(collection, frame.file())
        .filter(variable -> !variable.isField())
        .ifPresentOrElse(
            variable -> variable(variable, as, call), () -> meet(call, Fulfilment.UNKNOWN, as));
  }

  /** Does to the value what a call does to what takes part in it. */
  void apply(Effect effect, Expression call, Carriage as) {
    switch (effect) {
      case MEETS -> {
        if (as.depth() == 0) {
          meet(call, Fulfilment.at(Certainty.ALWAYS, place(call)), as);
        } else {
          follow(call, as.unwrapped());
        }
      }
      case PASSES_ON -> {
        course.carry(call);
        follow(call, as);
      }
      case FILLS -> {
        course.carry(call);
        follow(call, as);
        filled(call, as);
      }
      case UNWRAPS -> follow(call, as.unwrapped());
      case WRAPS -> {
        best = best.better(Fulfilment.at(Certainty.NEVER, place(call)));
        follow(call, as.wrapped());
      }
      case KEEPS -> {}
      case HIDES -> meet(call, Fulfilment.UNKNOWN, as);
    }
  }

  /** Follows the variable at the start of a chain of calls that return what they are called on. */
  private void filled(Expression call, Carriage as) {
    Expression start = call;
    while (start instanceof MethodCallExpr link && link.getScope().isPresent()) {
      start = link.getScope().get();
    }
    walk.types()
        .variable(start, frame.file())
        .filter(variable -> !variable.isField())
        .ifPresent(variable -> variable(variable, as, call));
  }

  private void meet(Expression here) {
    meet(here, Fulfilment.at(Certainty.ALWAYS, place(here)), Carriage.BARE);
  }

  private void meet(Expression here, Optional<Fulfilment> found, Carriage as) {
    found.ifPresentOrElse(it -> meet(here, it, as), () -> course.end(here));
  }

  private void meet(Expression here, Fulfilment found, Carriage as) {
    best = best.better(found);
    course.meet(here, found.certainty());
    if (as.inHolder()) {
      course.runLoopsAround(here);
    }
  }

  private Place place(Node node) {
    Span span = Call.span(node, frame.file());
    return new Place.Plain(span, frame.trail(span), List.of());
  }

  /**
   * Follows the value into functions that a library calls with it, as {@code forEach} does with
   * elements.
   */
  private void elements(MethodCallExpr call, Carriage as) {
    for (Expression argument : call.getArguments()) {
      if (argument instanceof LambdaExpr lambda) {
        for (Frame inside : walk.handed(call, lambda, frame)) {
          for (Parameter parameter : lambda.getParameters()) {
            Evaluation site = new Evaluation(call, frame);
            meet(call, flow.ofParameter(parameter, inside, as, site), as);
          }
        }
      } else if (argument instanceof MethodReferenceExpr reference) {
        reference(reference, as);
      }
    }
  }

  private void reference(MethodReferenceExpr reference, Carriage as) {
    Optional<TypeName> owner = walk.functions().owner(reference, frame);
    if (owner.isEmpty() || walk.types().names().source(owner.get(), frame.file()).isPresent()) {
      meet(reference, Fulfilment.UNKNOWN, as);
      return;
    }
    CallShape shape = walk.shapes().of(owner.get(), reference.getIdentifier(), frame.file());
    Effect effect = obligation.effect(shape, Role.argument(0));
    boolean meets =
        obligation.effect(shape, Role.RECEIVER) == Effect.MEETS || effect == Effect.MEETS;
    if (meets && as.depth() == 0) {
      meet(reference, Fulfilment.at(Certainty.ALWAYS, place(reference)), as);
    } else if (effect == Effect.HIDES
        || MethodNames.INTO_HOLDER.contains(reference.getIdentifier())) {
      meet(reference, Fulfilment.UNKNOWN, as);
    }
  }

  private void constructed(ObjectCreationExpr creation, Expression value, Carriage as) {
    if (walk.created(creation, frame).isPresent()) {
      meet(creation, Fulfilment.UNKNOWN, as);
      return;
    }
    CallShape shape = walk.shapes().of(creation, frame.file());
    apply(
        obligation.effect(shape, Role.argument(Surroundings.index(creation, value))), creation, as);
  }

  private void returned(Expression value, Carriage as) {
    Node function = Body.around(value);
    if (function == frame.body().node()) {
      meet(value, back.map(site -> returned(site, as)).orElse(Optional.of(Fulfilment.UNKNOWN)), as);
    } else if (function.getParentNode().orElse(null) instanceof MethodCallExpr call) {
      meet(value, flow.ofCallback(call, frame, as), as);
    } else {
      meet(value, Fulfilment.UNKNOWN, as);
    }
  }

  private Optional<Fulfilment> returned(Evaluation site, Carriage as) {
    boolean isCallback =
        frame.body().kind() == Body.Kind.LAMBDA
            && site.value() instanceof MethodCallExpr call
            && !walk.callees(call, site.frame()).contains(frame);
    return isCallback
        ? flow.ofCallback((MethodCallExpr) site.value(), site.frame(), as)
        : flow.of(site.value(), site.frame(), as, site.frame().call());
  }
}
