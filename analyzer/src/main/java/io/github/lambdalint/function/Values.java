package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Types;
import io.github.lambdalint.source.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the provenance of expressions in a frame: through variables, fields, parameters and the
 * results of calls.
 */
final class Values {

  private static final int DEEPEST = 100;

  /** Dense projects take 2,500 a walk; where everything leads to everything, it never ends. */
  private static final int MOST_COMPUTED = 50_000;

  private final Types types;
  private final Facts facts;
  private final Walk walk;
  private final Map<Frame, IdentityHashMap<Node, Provenance>> known = new HashMap<>();
  private final Map<Frame, Provenance> returned = new HashMap<>();
  private final Set<Frame> returning = new HashSet<>();
  private final IdentityHashMap<Node, List<Expression>> results = new IdentityHashMap<>();
  private final Locals locals;
  private final CallValues calls;
  private int depth;
  private boolean gaveUp;
  private int computed;
  private final List<Evaluation> incomplete = new ArrayList<>();

  Values(Types types, Facts facts, Walk walk) {
    this.types = types;
    this.facts = facts;
    this.walk = walk;
    locals = new Locals(types);
    calls = new CallValues(types, walk, this);
  }

  /** Drops answers that rest on older facts. */
  void forget() {
    computed = 0;
    known.clear();
    returned.clear();
  }

  Provenance of(Expression expression, Frame frame) {
    IdentityHashMap<Node, Provenance> answers =
        known.computeIfAbsent(frame, key -> new IdentityHashMap<>());
    Provenance answer = answers.get(expression);
    if (answer != null) {
      return answer;
    }
    if (depth > DEEPEST || isExhausted()) {
      gaveUp = true;
      return Provenance.UNKNOWN;
    }
    answers.put(expression, Provenance.NOTHING); // ends cycles such as "x = f(x)"
    boolean gaveUpBefore = gaveUp;
    gaveUp = false;
    depth++;
    computed++;
    try {
      answer = compute(expression, frame);
    } finally {
      depth--;
      if (answer == null) { // after a stack overflow
        answers.remove(expression);
      }
    }
    answers.put(expression, answer);
    if (gaveUp) {
      incomplete.add(new Evaluation(expression, frame));
    }
    gaveUp |= gaveUpBefore;
    dropIncomplete();
    return answer;
  }

  /** Says whether there were more questions since {@link #forget} than are answered. */
  boolean isExhausted() {
    return computed > MOST_COMPUTED;
  }

  /** Says whether a part of what is being answered was not followed far enough. */
  boolean gaveUp() {
    return gaveUp;
  }

  /** Drops answers that a question which begins nearby can give better. */
  private void dropIncomplete() {
    if (depth == 0 && gaveUp) {
      if (!isExhausted()) {
        incomplete.forEach(it -> known.get(it.frame()).remove(it.value()));
      }
      incomplete.clear();
      gaveUp = false;
    }
  }

  private Provenance compute(Expression expression, Frame frame) {
    if (expression instanceof EnclosedExpr enclosed) {
      return of(enclosed.getInner(), frame);
    }
    if (expression instanceof CastExpr cast) {
      return of(cast.getExpression(), frame);
    }
    if (expression instanceof AssignExpr assignment) {
      return of(assignment.getValue(), frame);
    }
    if (expression instanceof ConditionalExpr choice) {
      if (LocalRuns.own(choice.getThenExpr())) {
        return of(choice.getElseExpr(), frame);
      }
      if (LocalRuns.own(choice.getElseExpr())) {
        return of(choice.getThenExpr(), frame);
      }
      return of(choice.getThenExpr(), frame).join(of(choice.getElseExpr(), frame));
    }
    if (expression instanceof NullLiteralExpr) {
      return Provenance.NOTHING;
    }
    if (expression instanceof ThisExpr) {
      Provenance self = Provenance.of(frame.self(), Dependence.NONE);
      return frame.selfType().map(self::of).orElse(self);
    }
    if (expression instanceof LambdaExpr || expression instanceof MethodReferenceExpr) {
      return new Provenance(
          walk.frequencies().lifetimeOfNew(expression, frame),
          expression instanceof LambdaExpr lambda ? captured(lambda, frame) : Dependence.NONE,
          Set.of(),
          false,
          Set.of(new Closure(expression, frame)));
    }
    if (expression instanceof NameExpr || expression instanceof FieldAccessExpr) {
      return types
          .variable(expression, frame.file())
          .map(variable -> variable(variable, expression, frame))
          .orElseGet(() -> ofParts(expression, frame));
    }
    if (expression instanceof MethodCallExpr call) {
      return calls.of(call, frame);
    }
    if (expression instanceof ObjectCreationExpr creation) {
      return calls.of(creation, frame);
    }
    if (expression instanceof ArrayAccessExpr access) {
      return of(access.getName(), frame);
    }
    return ofParts(expression, frame);
  }

  /**
   * Covers operators, arrays, switches and library fields: they depend on the event if a part of
   * them does.
   */
  private Provenance ofParts(Expression expression, Frame frame) {
    Dependence dependence =
        dependence(
            expression.getChildNodes().stream()
                .filter(Expression.class::isInstance)
                .map(Expression.class::cast),
            frame);
    return Provenance.of(walk.frequencies().lifetimeOfNew(expression, frame), dependence);
  }

  private Dependence captured(LambdaExpr lambda, Frame frame) {
    return lambda.getBody().findAll(NameExpr.class).stream()
        .flatMap(
            name ->
                types
                    .variable(name, frame.file())
                    .filter(variable -> !lambda.isAncestorOf(variable.node()))
                    .map(variable -> variable(variable, name, frame).dependence())
                    .stream())
        .reduce(Dependence.NONE, Dependence::join);
  }

  /** Tells on what a value depends that is made of parts. */
  Dependence dependence(Stream<Expression> parts, Frame frame) {
    return parts
        .map(part -> of(part, frame).dependence())
        .reduce(Dependence.NONE, Dependence::join);
  }

  /** Says whether the static type of an expression holds other objects. */
  boolean isHolder(Expression expression, Frame frame) {
    return types
        .of(expression, frame.file())
        .filter(type -> Contents.isHolder(type, frame.file(), types))
        .isPresent();
  }

  /** Adds what a holder is given to it. */
  Provenance holding(Provenance holder, List<Expression> contents, Frame frame) {
    Provenance answer = holder;
    for (Expression content : contents) {
      answer = answer.holding(of(content, frame));
    }
    return answer;
  }

  /** Tells what a body returns. */
  Provenance returned(Frame callee) {
    Provenance answer = returned.get(callee);
    if (answer != null) {
      return answer;
    }
    if (!returning.add(callee)) {
      return Provenance.NOTHING;
    }
    depth++;
    try {
      answer =
          results(callee.body().node()).stream()
              .map(result -> of(result, callee))
              .reduce(Provenance.NOTHING, Provenance::join);
    } finally {
      depth--;
      returning.remove(callee);
    }
    if (!gaveUp || isExhausted()) {
      returned.put(callee, answer);
    }
    dropIncomplete();
    return answer;
  }

  /** Lists the expressions that a body may return. */
  List<Expression> results(Node body) {
    return results.computeIfAbsent(body, Values::findResults);
  }

  private static List<Expression> findResults(Node body) {
    if (body instanceof LambdaExpr lambda && lambda.getBody() instanceof ExpressionStmt statement) {
      return List.of(statement.getExpression());
    }
    List<Expression> results = new ArrayList<>();
    for (ReturnStmt statement : body.findAll(ReturnStmt.class)) {
      if (Body.around(statement) == body && !LocalRuns.own(statement, body)) {
        statement.getExpression().ifPresent(results::add);
      }
    }
    return results;
  }

  /** Tells what a variable holds when {@code access} in {@code frame} reads it. */
  Provenance variable(Variable variable, Expression access, Frame frame) {
    if (variable.isField()) {
      Provenance content = field(variable, ownerLifetime(variable, access, frame));
      return access instanceof FieldAccessExpr path
          ? content.depending(dependence(Stream.of(path.getScope()), frame))
          : content;
    }
    Frame home = home(variable.node(), frame);
    if (variable.node() instanceof Parameter parameter) {
      boolean ofBody =
          parameter.getParentNode().filter(node -> node == home.body().node()).isPresent();
      return ofBody ? home.argument(parameter) : Provenance.PASSING;
    }
    if (variable.node() instanceof TypePatternExpr pattern) {
      return pattern.getParentNode().orElse(null) instanceof InstanceOfExpr test
          ? of(test.getExpression(), home)
          : Provenance.PASSING;
    }
    return local(variable, home);
  }

  /** Tells what a field of objects that live so long holds. */
  Provenance field(Variable field, Lifetime owner) {
    return facts.read(field, owner);
  }

  /**
   * Tells what a variable holds, but not what was put into that: what becomes of the content of a
   * local must not decide how long the local lives.
   */
  Provenance withoutContent(Variable variable, Expression access, Frame frame) {
    return variable.node() instanceof VariableDeclarator && !variable.isField()
        ? start(variable, home(variable.node(), frame))
        : variable(variable, access, frame);
  }

  private Provenance local(Variable variable, Frame home) {
    return holding(start(variable, home), locals.stored(variable, home), home);
  }

  private Provenance start(Variable variable, Frame home) {
    Provenance joined = null;
    Optional<ForEachStmt> loop =
        variable
            .node()
            .getParentNode()
            .flatMap(Node::getParentNode)
            .filter(ForEachStmt.class::isInstance)
            .map(ForEachStmt.class::cast);
    if (loop.isPresent()) {
      return of(loop.get().getIterable(), home);
    }
    if (variable.initializer().isPresent()) {
      joined = of(variable.initializer().get(), home);
    }
    for (Expression value : locals.assigned(variable, home)) {
      Provenance one = of(value, home);
      joined = joined == null ? one : joined.join(one);
    }
    return joined == null ? Provenance.PASSING : joined;
  }

  /** Returns what a variable holds from its declaration on; empty if it may be set elsewhere. */
  Optional<Evaluation> fixed(Variable variable, Frame frame) {
    return variable
        .initializer()
        .filter(start -> !isAssigned(variable, frame))
        .map(start -> new Evaluation(start, home(variable.node(), frame)));
  }

  /** Says whether a variable may be set elsewhere than where it is declared with its value. */
  boolean isAssigned(Variable variable, Frame frame) {
    if (!(variable.node() instanceof VariableDeclarator declarator)) {
      return false;
    }
    if (variable.isField()) {
      return !(declarator.getParentNode().orElseThrow() instanceof FieldDeclaration field
          && field.isFinal());
    }
    return !locals.assigned(variable, home(declarator, frame)).isEmpty();
  }

  List<Expression> assigned(Variable variable, Frame home) {
    return locals.assigned(variable, home);
  }

  /**
   * Finds the frame whose code declares a local: this one or one that a lambda or local class
   * captured.
   */
  static Frame home(Node declaration, Frame frame) {
    Node around = Body.around(declaration);
    Frame here = frame;
    while (here.body().node() != around && here.captured().isPresent()) {
      here = here.captured().get();
    }
    return here.body().node() == around ? here : frame;
  }

  /** Tells how long the object lives whose field is accessed. */
  Lifetime ownerLifetime(Variable field, Expression access, Frame frame) {
    if (field.isStatic()) {
      return Lifetime.ENVIRONMENT;
    }
    if (access instanceof FieldAccessExpr path && !(path.getScope() instanceof ThisExpr)) {
      return of(path.getScope(), frame).lifetime();
    }
    return self(field.owner().orElseThrow(), frame).self();
  }

  /**
   * Finds the frame whose {@code this} is a {@code type}: this one, or one around a lambda or inner
   * class.
   */
  Frame self(SourceType type, Frame frame) {
    Frame here = frame;
    while (true) {
      if (here.selfType().filter(self -> walk.isSubtype(self, type)).isPresent()) {
        return here;
      }
      if (here.captured().isEmpty()) {
        return frame;
      }
      here = here.captured().get();
    }
  }
}
