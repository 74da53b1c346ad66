package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import io.github.lambdalint.function.Writes.Write;
import io.github.lambdalint.source.Types;
import io.github.lambdalint.source.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

  private static final Set<String> CLAIMS = Set.of("compareAndSet", "getAndSet", "putIfAbsent");
  private static final Set<BinaryExpr.Operator> ORDERING =
      Set.of(
          BinaryExpr.Operator.LESS,
          BinaryExpr.Operator.LESS_EQUALS,
          BinaryExpr.Operator.GREATER,
          BinaryExpr.Operator.GREATER_EQUALS);
  // A counter that is compared with these is a flag.
  private static final Set<String> FIRST = Set.of("0", "1");
  private static final int DEEPEST_QUESTION = 2;

  private final Types types;
  private final Values values;
  private final Walk walk;
  private final Writes writes;

  Guards(Types types, Values values, Walk walk) {
    this.types = types;
    this.values = values;
    this.walk = walk;
    writes = new Writes(types);
  }

  /** Says whether nodes of this kind can keep what is in them from running again. */
  static boolean canGuard(Node parent) {
    return parent instanceof IfStmt
        || parent instanceof ConditionalExpr
        || parent instanceof WhileStmt
        || parent instanceof CatchClause
        || parent instanceof BlockStmt;
  }

  /** Says whether its parent keeps a node from running more than once for each lasting variable. */
  boolean isGuarded(Node child, Frame frame) {
    Node parent = child.getParentNode().orElseThrow();
    if (parent instanceof IfStmt branch) {
      return child != branch.getCondition()
          && guards(branch.getCondition(), child == branch.getThenStmt(), List.of(child), frame);
    }
    if (parent instanceof ConditionalExpr choice) {
      return child != choice.getCondition()
          && guards(
              choice.getCondition(), child == choice.getThenExpr(), List.of(kept(choice)), frame);
    }
    if (parent instanceof WhileStmt loop) {
      return child == loop.getBody() && guards(loop.getCondition(), true, List.of(child), frame);
    }
    if (parent instanceof CatchClause clause) {
      return child == clause.getBody() && renews(clause, frame);
    }
    return parent instanceof BlockStmt block && isBehindExit((Statement) child, block, frame);
  }

  /**
   * Says whether a function that stands in for a missing value runs only until the value is there,
   * as in {@code Optional.ofNullable(client).orElseGet(() -> client = …)}.
   */
  boolean isFallbackOnce(MethodCallExpr call, Expression fallback, Frame frame) {
    return Stream.concat(call.getScope().stream(), call.getArguments().stream())
        .filter(asked -> asked != fallback)
        .anyMatch(asked -> guards(asked, List.of(kept(call), fallback), frame));
  }

  /** Returns the assignment of a value, or the value when it is not assigned. */
  private static Node kept(Expression value) {
    Node parent = value.getParentNode().orElse(value);
    return parent instanceof AssignExpr ? parent : value;
  }

  /** Covers {@code if (client != null) return client; client = …}. */
  private boolean isBehindExit(Statement child, BlockStmt block, Frame frame) {
    List<Statement> statements = block.getStatements();
    for (int i = 0; i < statements.size() && statements.get(i) != child; i++) {
      if (statements.get(i) instanceof IfStmt exit
          && exit.getElseStmt().isEmpty()
          && leaves(exit.getThenStmt())
          && guards(
              exit.getCondition(), false, statements.subList(i + 1, statements.size()), frame)) {
        return true;
      }
    }
    return false;
  }

  private static boolean leaves(Statement statement) {
    if (statement instanceof BlockStmt block) {
      return !block.isEmpty() && leaves(block.getStatement(block.getStatements().size() - 1));
    }
    return statement instanceof ReturnStmt
        || statement instanceof ContinueStmt
        || statement instanceof BreakStmt;
  }

  /** Covers {@code try { client.ping(); } catch (…) { client = …; }}. */
  private boolean renews(CatchClause clause, Frame frame) {
    Node probe = ((TryStmt) clause.getParentNode().orElseThrow()).getTryBlock();
    Set<Variable> set = set(List.of(clause.getBody()), write -> true, frame);
    return !set.isEmpty() && asked(probe, frame, DEEPEST_QUESTION).anyMatch(set::contains);
  }

  /**
   * Says whether code sets what a condition asks, so that the condition does not lead to it again.
   *
   * @param answer of the condition where the code runs
   */
  private boolean guards(
      Expression condition, boolean answer, List<? extends Node> code, Frame frame) {
    Settled settled = new Settled(types, frame.file(), code);
    settled.read(condition, answer);
    return guards(condition, code, settled.names(), frame);
  }

  private boolean guards(Expression condition, List<? extends Node> code, Frame frame) {
    return guards(condition, code, Set.of(), frame);
  }

  private boolean guards(
      Expression condition, List<? extends Node> code, Set<Node> settled, Frame frame) {
    if (asksOldValue(condition, frame) || claims(condition, frame)) {
      return true;
    }
    Predicate<Write> ends = isOrdering(condition) ? write -> !write.isCount() : write -> true;
    Set<Variable> set = set(code, ends, frame);
    return !set.isEmpty()
        && asked(condition, settled, frame, DEEPEST_QUESTION).anyMatch(set::contains);
  }

  /** Says whether a condition compares by size, so that it stays true while something counts. */
  private static boolean isOrdering(Expression condition) {
    return condition.findAll(BinaryExpr.class).stream()
        .filter(comparison -> ORDERING.contains(comparison.getOperator()))
        .anyMatch(comparison -> !isFirst(comparison.getLeft()) && !isFirst(comparison.getRight()));
  }

  private static boolean isFirst(Expression bound) {
    return bound instanceof IntegerLiteralExpr number && FIRST.contains(number.getValue());
  }

  private Set<Variable> set(List<? extends Node> code, Predicate<Write> ends, Frame frame) {
    Set<Variable> set = new HashSet<>();
    for (Node part : code) {
      writes.in(part, frame.file()).stream()
          .filter(write -> !isMark(write, frame) && ends.test(write))
          .filter(write -> !write.notesFailureIn(part))
          .forEach(write -> set.add(write.variable()));
      set.addAll(writes.fieldsSetByCallsIn(part, frame.file()));
    }
    return set;
  }

  private boolean isMark(Write write, Frame frame) {
    return write.node() instanceof MethodCallExpr call && Writes.isMark(call, frame, values);
  }

  /**
   * Covers conditions that ask and set at once, as {@code if (done.compareAndSet(false, true))}.
   */
  private boolean claims(Expression condition, Frame frame) {
    return condition.findAll(MethodCallExpr.class).stream()
        .filter(call -> CLAIMS.contains(call.getNameAsString()) && call.getScope().isPresent())
        .filter(call -> !Writes.isMark(call, frame, values))
        .anyMatch(call -> asked(call.getScope().get(), frame, 0).findAny().isPresent());
  }

  /** Covers {@code holder.updateAndGet(old -> old == null ? … : old)}. */
  private boolean asksOldValue(Expression condition, Frame frame) {
    if (!(frame.body().node() instanceof LambdaExpr lambda)
        || frame.captured().isEmpty()
        || !(lambda.getParentNode().orElse(null) instanceof MethodCallExpr call)
        || call.getScope().isEmpty()
        || !Callbacks.isUpdate(call.getNameAsString())) {
      return false;
    }
    boolean asked =
        condition.findAll(NameExpr.class).stream()
            .flatMap(name -> types.variable(name, frame.file()).stream())
            .anyMatch(
                variable ->
                    variable.node() instanceof Parameter parameter
                        && lambda.getParameters().contains(parameter));
    return asked
        && values.of(call.getScope().get(), frame.captured().get()).lifetime()
            == Lifetime.ENVIRONMENT;
  }

  /** Lists the lasting variables on which an answer depends, through locals and called methods. */
  private Stream<Variable> asked(Node question, Frame frame, int depth) {
    return asked(question, Set.of(), frame, depth);
  }

  private Stream<Variable> asked(Node question, Set<Node> settled, Frame frame, int depth) {
    Stream<Variable> named =
        Stream.concat(
                question.findAll(NameExpr.class).stream(),
                question.findAll(FieldAccessExpr.class).stream())
            .filter(name -> !settled.contains(name))
            .flatMap(name -> askedBy(name, frame, depth));
    Stream<Variable> called =
        depth == 0
            ? Stream.empty()
            : question.findAll(MethodCallExpr.class).stream()
                .flatMap(call -> walk.callees(call, frame).stream())
                .flatMap(callee -> asked(callee.body().node(), callee, depth - 1));
    return Stream.concat(named, called);
  }

  private Stream<Variable> askedBy(Expression name, Frame frame, int depth) {
    Optional<Variable> variable = types.variable(name, frame.file());
    if (variable.isEmpty()) {
      return Stream.empty();
    }
    Stream<Variable> itself =
        isLasting(variable.get(), name, frame)
            ? writes.variable(name, frame.file()).stream()
            : Stream.empty();
    return variable.get().isField() || depth == 0
        ? itself
        : Stream.concat(
            itself,
            variable.get().initializer().stream().flatMap(start -> asked(start, frame, depth - 1)));
  }

  private boolean isLasting(Variable variable, Expression access, Frame frame) {
    return variable.isField()
        ? values.ownerLifetime(variable, access, frame) == Lifetime.ENVIRONMENT
        : values.withoutContent(variable, access, frame).lifetime() == Lifetime.ENVIRONMENT;
  }
}
