package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.Types;
import io.github.lambdalint.source.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises code that a lasting variable keeps from running twice: a condition asks it, the code
 * behind sets it.
 *
 * <p>That covers the null check, the double-checked lock, the flag, the expiry time, the keyed
 * cache and the connection that is renewed when a probe fails. The variable must live as long as
 * the environment: the same null check in an object made per request guards nothing.
 */
final class Guards {

  private static final Set<String> WRITERS =
      Set.of(
          "set",
          "put",
          "putIfAbsent",
          "compareAndSet",
          "getAndSet",
          "lazySet",
          "add",
          "setRelease");
  private static final int DEEPEST_CALL = 3;

  private final Types types;
  private final Values values;

  Guards(Types types, Values values) {
    this.types = types;
    this.values = values;
  }

  /**
   * Says whether {@code guarded} runs at most once for each lasting variable that {@code condition}
   * asks.
   */
  boolean guards(Expression condition, Node guarded, Frame frame) {
    return lasting(condition, frame)
        .anyMatch(variable -> sets(guarded, variable, frame, DEEPEST_CALL));
  }

  /** Says whether {@code code} sets any field that lives as long as the environment. */
  boolean setsLastingField(Node code, Frame frame) {
    return code.findAll(AssignExpr.class).stream()
        .map(AssignExpr::getTarget)
        .anyMatch(
            target ->
                types
                    .variable(target, frame.file())
                    .filter(Variable::isField)
                    .filter(field -> isLasting(field, target, frame))
                    .isPresent());
  }

  /**
   * Finds the statements that an early return guards, as in {@code if (client != null) return
   * client;}.
   */
  Optional<Expression> earlyExit(Statement statement) {
    return statement instanceof IfStmt branch
            && branch.getElseStmt().isEmpty()
            && leaves(branch.getThenStmt())
        ? Optional.of(branch.getCondition())
        : Optional.empty();
  }

  private static boolean leaves(Statement statement) {
    if (statement instanceof BlockStmt block) {
      return !block.isEmpty() && leaves(block.getStatement(block.getStatements().size() - 1));
    }
    return statement instanceof ReturnStmt
        || statement instanceof ThrowStmt
        || statement instanceof ContinueStmt
        || statement instanceof BreakStmt;
  }

  private Stream<Variable> lasting(Expression condition, Frame frame) {
    Stream<Expression> mentioned =
        Stream.concat(
            condition.findAll(NameExpr.class).stream().map(name -> (Expression) name),
            condition.findAll(FieldAccessExpr.class).stream());
    return mentioned.flatMap(expression -> lastingVariable(expression, frame).stream()).distinct();
  }

  private Optional<Variable> lastingVariable(Expression expression, Frame frame) {
    Optional<Variable> found = types.variable(expression, frame.file());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Variable variable = found.get();
    if (isLasting(variable, expression, frame)) {
      return found;
    }
    // "var client = cache.get(key); if (client == null)" asks the cache, "var local = field" the
    // field
    return variable.isField()
        ? Optional.empty()
        : variable
            .initializer()
            .map(
                start ->
                    start instanceof MethodCallExpr call && call.getScope().isPresent()
                        ? call.getScope().get()
                        : start)
            .filter(start -> start instanceof NameExpr || start instanceof FieldAccessExpr)
            .filter(start -> start != expression)
            .flatMap(
                start ->
                    types
                        .variable(start, frame.file())
                        .filter(field -> field.isField() && isLasting(field, start, frame)));
  }

  private boolean isLasting(Variable variable, Expression access, Frame frame) {
    if (variable.isField()) {
      return values.ownerLifetime(variable, access, frame) == Lifetime.ENVIRONMENT;
    }
    Frame home = Values.home(variable.node(), frame);
    return home != frame && !home.frequency().repeats();
  }

  private boolean sets(Node code, Variable variable, Frame frame, int depth) {
    for (AssignExpr assignment : code.findAll(AssignExpr.class)) {
      if (is(assignment.getTarget(), variable, frame)) {
        return true;
      }
    }
    for (UnaryExpr change : code.findAll(UnaryExpr.class)) {
      if (is(change.getExpression(), variable, frame)) {
        return true;
      }
    }
    for (MethodCallExpr call : code.findAll(MethodCallExpr.class)) {
      boolean writes =
          WRITERS.contains(call.getNameAsString())
              && call.getScope().filter(scope -> is(scope, variable, frame)).isPresent();
      if (writes || (depth > 0 && calledMethodSets(call, variable, frame, depth - 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean calledMethodSets(MethodCallExpr call, Variable variable, Frame frame, int depth) {
    if (!variable.isField() || call.getScope().filter(scope -> !scope.isThisExpr()).isPresent()) {
      return false;
    }
    List<SourceMethod> called = types.methods(call, frame.file());
    return called.stream()
        .filter(method -> method.owner().file().equals(variable.file()))
        .anyMatch(method -> sets(method.node(), variable, frame, depth));
  }

  private boolean is(Expression expression, Variable variable, Frame frame) {
    return types.variable(expression, frame.file()).filter(variable::equals).isPresent();
  }

  /** Lists the statements of a block behind {@code index}. */
  static List<Statement> rest(List<Statement> statements, int index) {
    return statements.stream().skip(index + 1L).collect(Collectors.toList());
  }
}
