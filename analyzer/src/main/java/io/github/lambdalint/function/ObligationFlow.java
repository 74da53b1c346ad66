package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.IfStmt;
import io.github.lambdalint.function.Fulfilment.Certainty;
import io.github.lambdalint.function.Obligation.Effect;
import io.github.lambdalint.function.Obligation.Role;
import io.github.lambdalint.source.Variable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells whether a value meets its obligation: for each body that the value gets to, a {@link
 * ValueTrace} finds what meets it there, and {@link Paths} whether all ways lead past that.
 *
 * <p>A value that is wrapped, as in a future of a future, has a depth: what meets the obligation of
 * the wrapper only brings the content to light.
 */
final class ObligationFlow {

  private static final int DEEPEST = 40;

  private final Walk walk;
  private final Obligation obligation;
  private final Map<Question, Optional<Fulfilment>> answers = new HashMap<>();
  private int depth;

  ObligationFlow(Walk walk, Obligation obligation) {
    this.walk = walk;
    this.obligation = obligation;
  }

  /**
   * Asks what becomes of a value in one body.
   *
   * @param from the node whose evaluation binds the value; that of the body when it is given
   * @param carrier what holds the value
   * @param back the call to which the body returns, with the code around it
   */
  private record Question(
      Node from, Node carrier, Frame frame, Carriage as, Optional<Evaluation> back) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Question question
          && question.from == from
          && question.carrier == carrier
          && question.frame == frame
          && question.as.equals(as)
          && question.back.equals(back);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(from) + System.identityHashCode(frame);
    }
  }

  /**
   * Tells how a value is carried.
   *
   * @param depth the number of wrappers around it
   * @param inHolder whether it is an element, so that a loop over the elements meets it
   */
  record Carriage(int depth, boolean inHolder) {

    static final Carriage BARE = new Carriage(0, false);

    Carriage held() {
      return new Carriage(depth, true);
    }

    Carriage wrapped() {
      return new Carriage(depth + 1, inHolder);
    }

    Carriage unwrapped() {
      return new Carriage(Math.max(0, depth - 1), inHolder);
    }
  }

  /** Follows the value of an expression that {@code frame} evaluates. */
  Fulfilment of(Expression value, Frame frame) {
    Optional<Evaluation> back = frame.call();
    if (value instanceof MethodReferenceExpr reference) {
      return ofReference(reference, frame).orElse(Fulfilment.UNKNOWN);
    }
    return of(value, frame, Carriage.BARE, back).orElse(Fulfilment.UNKNOWN);
  }

  /** Follows what a call of the method returns to the library that is given the reference. */
  private Optional<Fulfilment> ofReference(MethodReferenceExpr reference, Frame frame) {
    return reference
        .getParentNode()
        .filter(MethodCallExpr.class::isInstance)
        .map(MethodCallExpr.class::cast)
        .filter(call -> call.getArguments().stream().anyMatch(it -> it == reference))
        .flatMap(call -> ofCallback(call, frame, Carriage.BARE));
  }

  /** Follows a value; the answer is empty while it is being looked for. */
  Optional<Fulfilment> of(Expression value, Frame frame, Carriage as, Optional<Evaluation> back) {
    return answer(new Question(value, value, frame, as, back), trace -> trace.follow(value, as));
  }

  /** Follows what a variable holds once {@code from} was evaluated. */
  Optional<Fulfilment> ofVariable(
      Variable variable, Frame frame, Expression from, Carriage as, Optional<Evaluation> back) {
    Frame home = Values.home(variable.node(), frame);
    Node begin = home == frame ? from : functionAround(from, home);
    return answer(
        new Question(begin, variable.node(), home, as, home == frame ? back : home.call()),
        trace -> trace.variable(variable, as, from));
  }

  /** Finds the lambda or object in the code of a body that has a node in its own code. */
  private static Node functionAround(Node node, Frame home) {
    Node here = node;
    Node around = Body.around(node);
    while (around != home.body().node() && around.getParentNode().isPresent()) {
      here = around;
      around = Body.around(around);
    }
    while (!(here instanceof Expression) && here.getParentNode().isPresent()) {
      here = here.getParentNode().get();
    }
    return here;
  }

  /** Follows what a body gets as a parameter. */
  Optional<Fulfilment> ofParameter(
      Parameter parameter, Frame callee, Carriage as, Evaluation back) {
    Node body = callee.body().node();
    Variable variable = walk.types().parameter(parameter, callee.file());
    return answer(
        new Question(body, parameter, callee, as, Optional.of(back)),
        trace -> trace.uses(variable, as));
  }

  /** Follows what a function returns to the library that calls it. */
  Optional<Fulfilment> ofCallback(MethodCallExpr call, Frame frame, Carriage as) {
    Effect effect = obligation.effect(walk.shapes().of(call, frame.file()), Role.CALLBACK_RESULT);
    return answer(
        new Question(call, call, frame, as, frame.call()), trace -> trace.apply(effect, call, as));
  }

  private Optional<Fulfilment> answer(Question question, Consumer<ValueTrace> start) {
    Optional<Fulfilment> known = answers.get(question);
    if (known != null) {
      return known;
    }
    if (depth > DEEPEST) {
      return Optional.of(Fulfilment.UNKNOWN);
    }
    answers.put(question, Optional.empty());
    depth++;
    Optional<Fulfilment> answer = Optional.of(compute(question, start));
    depth--;
    answers.put(question, answer);
    return answer;
  }

  /**
   * Notes what the conditions around a node say of it elsewhere: where a variable that never
   * changes leads to the node, the same variable leads to all that meets the obligation.
   */
  private void conditions(Node node, Frame frame, Course course) {
    Node here = node;
    while (here != frame.body().node() && here.getParentNode().isPresent()) {
      Node parent = here.getParentNode().get();
      if (parent instanceof IfStmt branch && here != branch.getCondition()) {
        same(branch.getCondition(), here == branch.getThenStmt(), frame, course);
      }
      here = parent;
    }
  }

  private void same(Expression condition, boolean answer, Frame frame, Course course) {
    if (condition instanceof UnaryExpr not
        && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      same(not.getExpression(), !answer, frame, course);
      return;
    }
    Optional<Variable> variable = constant(condition, frame);
    if (variable.isPresent()) {
      frame.body().node().findAll(NameExpr.class).stream()
          .filter(name -> constant(name, frame).equals(variable))
          .forEach(name -> course.test(name, answer));
    }
  }

  /** Finds the local variable or parameter that an expression names, if it is set only once. */
  private Optional<Variable> constant(Expression expression, Frame frame) {
    return Optional.of(expression)
        .filter(NameExpr.class::isInstance)
        .flatMap(name -> walk.types().variable(name, frame.file()))
        .filter(variable -> !variable.isField())
        .filter(variable -> walk.values().assigned(variable, frame).isEmpty());
  }

  private Fulfilment compute(Question question, Consumer<ValueTrace> start) {
    Frame frame = question.frame();
    Node body = frame.body().node();
    Course course = new Course();
    ValueTrace trace = new ValueTrace(walk, obligation, this, frame, question.back(), course);
    start.accept(trace);
    boolean isGiven = question.from() == body;
    if (!isGiven) {
      course.begin(question.from());
      conditions(question.from(), frame, course);
    }
    Paths.Ends ends = Paths.of(body, isGiven ? Standing.OPEN : Standing.ABSENT, course);
    Certainty certainty = ends.normal().certainty(ends.thrown());
    return trace.answer(certainty);
  }
}
