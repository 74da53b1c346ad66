package io.github.lambdalint.deployment.cdk.interpreter;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs statements. */
final class Statements {

  private static final int MOST_ROUNDS = 200;

  private final Run run;
  private final Expressions expressions;

  Statements(Run run, Expressions expressions) {
    this.run = run;
    this.expressions = expressions;
  }

  /** Tells how a statement ends, if it is sure to end so. */
  enum End {
    NEXT,
    LOOP_NEXT,
    LOOP_LEFT,
    METHOD_LEFT
  }

  End all(List<Statement> statements, Frame frame) {
    for (Statement statement : statements) {
      End end = run.descend(() -> one(statement, frame)).orElse(End.METHOD_LEFT);
      if (end != End.NEXT) {
        return end;
      }
    }
    return End.NEXT;
  }

  private End one(Statement statement, Frame frame) {
    if (statement instanceof ExpressionStmt expression) {
      expressions.evaluate(expression.getExpression(), frame);
      return End.NEXT;
    }
    if (statement instanceof ReturnStmt result) {
      result.getExpression().ifPresent(e -> frame.giveBack(expressions.evaluate(e, frame)));
      return End.METHOD_LEFT;
    }
    if (statement instanceof YieldStmt result) {
      frame.giveBack(expressions.evaluate(result.getExpression(), frame));
      return End.METHOD_LEFT;
    }
    if (statement instanceof ThrowStmt) {
      return End.METHOD_LEFT;
    }
    if (statement instanceof BlockStmt block) {
      return all(block.getStatements(), frame);
    }
    if (statement instanceof IfStmt branch) {
      return branch(branch, frame);
    }
    if (statement instanceof BreakStmt) {
      return End.LOOP_LEFT;
    }
    if (statement instanceof ContinueStmt) {
      return End.LOOP_NEXT;
    }
    return structured(statement, frame);
  }

  private End structured(Statement statement, Frame frame) {
    if (statement instanceof ForEachStmt loop) {
      return each(loop, frame);
    }
    if (statement instanceof ForStmt loop) {
      loop.getInitialization().forEach(e -> expressions.evaluate(e, frame));
      return rounds(loop.getCompare(), loop.getBody(), loop.getUpdate(), frame);
    }
    if (statement instanceof WhileStmt loop) {
      return rounds(Optional.of(loop.getCondition()), loop.getBody(), List.of(), frame);
    }
    if (statement instanceof DoStmt loop) {
      End end = one(loop.getBody(), frame);
      return end == End.METHOD_LEFT ? end : End.NEXT;
    }
    if (statement instanceof TryStmt attempt) {
      return attempt(attempt, frame);
    }
    if (statement instanceof SwitchStmt choice) {
      return new Switches(run, expressions, this).run(choice, frame);
    }
    if (statement instanceof SynchronizedStmt block) {
      return one(block.getBody(), frame);
    }
    return statement instanceof LabeledStmt labelled
        ? one(labelled.getStatement(), frame)
        : End.NEXT;
  }

  private End branch(IfStmt branch, Frame frame) {
    Optional<Boolean> truth = Operators.truth(expressions.evaluate(branch.getCondition(), frame));
    if (truth.isPresent()) {
      return truth.get()
          ? one(branch.getThenStmt(), frame)
          : branch.getElseStmt().map(other -> one(other, frame)).orElse(End.NEXT);
    }
    return eitherOr(
        () -> one(branch.getThenStmt(), frame),
        () -> branch.getElseStmt().map(other -> one(other, frame)).orElse(End.NEXT),
        frame);
  }

  /** Runs two parts of which only one happens. */
  End eitherOr(Supplier<End> first, Supplier<End> second, Frame frame) {
    Map<String, Term> before = frame.snapshot();
    End one = run.perhaps(first);
    Map<String, Term> afterFirst = frame.snapshot();
    frame.restore(before);
    End other = run.perhaps(second);
    if (one == End.NEXT && other == End.NEXT) {
      frame.join(afterFirst);
      return End.NEXT;
    }
    if (other != End.NEXT) {
      frame.restore(afterFirst);
    }
    return one == End.NEXT || other == End.NEXT ? End.NEXT : one.compareTo(other) < 0 ? one : other;
  }

  private End each(ForEachStmt loop, Frame frame) {
    VariableDeclarator variable = loop.getVariable().getVariable(0);
    Term iterable = expressions.evaluate(loop.getIterable(), frame);
    if (!(iterable instanceof Items items)) {
      frame.declare(
          variable.getNameAsString(),
          new Unknown(variable.getNameAsString(), frame.span(variable)));
      return perhaps(() -> one(loop.getBody(), frame), frame);
    }
    for (Term item : items.list()) {
      frame.declare(variable.getNameAsString(), item);
      End end = one(loop.getBody(), frame);
      if (end == End.LOOP_LEFT) {
        break;
      }
      if (end == End.METHOD_LEFT) {
        return end;
      }
    }
    return End.NEXT;
  }

  /** Runs what may happen once, several times or not at all. */
  private End perhaps(Supplier<End> part, Frame frame) {
    return eitherOr(part, () -> End.NEXT, frame);
  }

  private End rounds(
      Optional<Expression> condition, Statement body, List<Expression> updates, Frame frame) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Optional<Boolean> goesOn =
          condition.flatMap(each -> Operators.truth(expressions.evaluate(each, frame)));
      if (goesOn.isEmpty()) {
        return perhaps(() -> one(body, frame), frame);
      }
      if (!goesOn.get()) {
        return End.NEXT;
      }
      End end = one(body, frame);
      if (end == End.METHOD_LEFT || end == End.LOOP_LEFT) {
        return end == End.METHOD_LEFT ? end : End.NEXT;
      }
      updates.forEach(update -> expressions.evaluate(update, frame));
    }
    return End.NEXT;
  }

  private End attempt(TryStmt attempt, Frame frame) {
    attempt.getResources().forEach(resource -> expressions.evaluate(resource, frame));
    End end = one(attempt.getTryBlock(), frame);
    attempt
        .getCatchClauses()
        .forEach(
            clause -> {
              Node parameter = clause.getParameter();
              String name = clause.getParameter().getNameAsString();
              frame.declare(name, new Unknown(name, frame.span(parameter)));
              perhaps(() -> one(clause.getBody(), frame), frame);
            });
    Optional<End> last = attempt.getFinallyBlock().map(block -> one(block, frame));
    return last.filter(it -> it != End.NEXT).orElse(end);
  }
}
