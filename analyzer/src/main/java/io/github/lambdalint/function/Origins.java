package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.lambdalint.source.Variable;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows a value back to the calls that make it: through variables, parameters, fields and the
 * results of methods; and if asked for, to the calls that make the parts of these calls.
 */
final class Origins {

  /** Calls that return the text of what they are made on. */
  private static final Set<String> SAME_VALUE = Set.of("toString", "trim", "strip", "intern");

  private final Walk walk;
  private final boolean withParts;
  private final Set<Node> calls = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Evaluation> visited = new HashSet<>();
  private final Deque<Evaluation> open = new ArrayDeque<>();

  private Origins(Walk walk, boolean withParts) {
    this.walk = walk;
    this.withParts = withParts;
  }

  /** Collects the calls behind what {@code value} is in {@code frame}, those of parts included. */
  static Set<Node> of(Expression value, Frame frame, Walk walk) {
    Origins origins = new Origins(walk, true);
    origins.follow(value, frame);
    origins.followAll();
    return origins.calls;
  }

  /** Collects the calls that return or construct what {@code value} is in {@code frame}. */
  static Set<Node> last(Expression value, Frame frame, Walk walk) {
    Origins origins = new Origins(walk, false);
    origins.follow(value, frame);
    origins.followAll();
    return origins.calls;
  }

  private void follow(Expression value, Frame frame) {
    Evaluation evaluation = new Evaluation(value, frame);
    if (visited.add(evaluation)) {
      open.add(evaluation);
    }
  }

  private void followAll() {
    while (!open.isEmpty()) {
      Evaluation next = open.poll();
      look(next.value(), next.frame());
    }
  }

  private void look(Expression value, Frame frame) {
    if (value instanceof EnclosedExpr enclosed) {
      follow(enclosed.getInner(), frame);
    } else if (value instanceof CastExpr cast) {
      follow(cast.getExpression(), frame);
    } else if (value instanceof AssignExpr assignment) {
      follow(assignment.getValue(), frame);
    } else if (value instanceof ConditionalExpr choice) {
      follow(choice.getThenExpr(), frame);
      follow(choice.getElseExpr(), frame);
    } else if (value instanceof BinaryExpr operation) {
      part(operation.getLeft(), frame);
      part(operation.getRight(), frame);
    } else if (value instanceof LambdaExpr lambda) {
      for (MethodCallExpr call : lambda.getBody().findAll(MethodCallExpr.class)) {
        calls.add(call);
        call.getArguments().forEach(argument -> part(argument, frame));
      }
    } else if (value instanceof ObjectCreationExpr creation) {
      calls.add(creation);
      creation.getArguments().forEach(argument -> part(argument, frame));
    } else if (value instanceof MethodCallExpr call) {
      call(call, frame);
    } else if (value instanceof NameExpr || value instanceof FieldAccessExpr) {
      walk.types().variable(value, frame.file()).ifPresent(variable -> variable(variable, frame));
    }
  }

  private void part(Expression part, Frame frame) {
    if (withParts) {
      follow(part, frame);
    }
  }

  private void call(MethodCallExpr call, Frame frame) {
    List<Frame> callees = walk.callees(call, frame);
    for (Frame callee : callees) {
      walk.values().results(callee.body().node()).forEach(result -> follow(result, callee));
    }
    boolean isSameValue =
        call.getArguments().isEmpty()
            && call.getScope().isPresent()
            && SAME_VALUE.contains(call.getNameAsString());
    if (withParts || (callees.isEmpty() && !isSameValue)) {
      calls.add(call);
    }
    if (callees.isEmpty() && !withParts && isSameValue) {
      follow(call.getScope().orElseThrow(), frame);
    }
    // What a method of the sources makes of its arguments is found behind its parameters.
    if (callees.isEmpty()) {
      call.getScope().ifPresent(scope -> part(scope, frame));
      call.getArguments().forEach(argument -> part(argument, frame));
    }
  }

  private void variable(Variable variable, Frame frame) {
    if (variable.isField()) {
      walk.facts().sources(variable).forEach(source -> follow(source.value(), source.frame()));
      return;
    }
    Frame home = Values.home(variable.node(), frame);
    if (variable.node() instanceof Parameter parameter) {
      argument(parameter, home).ifPresent(value -> follow(value, home.caller().orElseThrow()));
      return;
    }
    variable.initializer().ifPresent(value -> follow(value, home));
    walk.values().assigned(variable, home).forEach(value -> follow(value, home));
    if (withParts) {
      settings(variable, home);
    }
  }

  private static Optional<Expression> argument(Parameter parameter, Frame home) {
    int index = home.body().parameters().indexOf(parameter);
    return home.site()
        .filter(site -> index >= 0 && home.caller().isPresent())
        .filter(Expression.class::isInstance)
        .map(site -> Calls.arguments((Expression) site))
        .filter(arguments -> index < arguments.size())
        .map(arguments -> arguments.get(index));
  }

  /** Takes in calls that stand alone, such as {@code request.setName(name)}. */
  private void settings(Variable variable, Frame home) {
    for (NameExpr name :
        home.body()
            .node()
            .findAll(NameExpr.class, each -> each.getNameAsString().equals(variable.name()))) {
      Node call = name.getParentNode().orElseThrow();
      boolean isSetting =
          call instanceof MethodCallExpr method
              && method.getScope().filter(scope -> scope == name).isPresent()
              && method.getParentNode().filter(ExpressionStmt.class::isInstance).isPresent();
      if (isSetting) {
        calls.add(call);
        ((MethodCallExpr) call).getArguments().forEach(argument -> follow(argument, home));
      }
    }
  }
}
