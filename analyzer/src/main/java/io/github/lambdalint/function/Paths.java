package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import io.github.lambdalint.function.Fulfilment.Certainty;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Interprets a body along all its ways at once, to tell how an obligation stands where they end.
 *
 * <p>Loops are run until nothing changes. A function that stands in the body is taken to run once,
 * where it stands; its own exits are none of the body.
 */
final class Paths {

  private static final Set<String> THROWN_BY_WAITING =
      Set.of("InterruptedException", "ExecutionException", "TimeoutException");
  private static final Set<BinaryExpr.Operator> SHORT_CIRCUIT =
      Set.of(BinaryExpr.Operator.AND, BinaryExpr.Operator.OR);
  private static final int MOST_STEPS = 100_000;

  private final Course course;
  private Exits exits = new Exits();
  private int steps;

  private Paths(Course course) {
    this.course = course;
  }

  /** Tells how an obligation stands where a body ends, and where an exception leaves it. */
  record Ends(Standing normal, Standing thrown) {}

  /** Tells how it stands on the two ways on from a condition. */
  private record Fork(Standing whenTrue, Standing whenFalse) {

    Standing joined() {
      return whenTrue.or(whenFalse);
    }

    Fork swapped() {
      return new Fork(whenFalse, whenTrue);
    }
  }

  /** Follows all ways from the start of a body. */
  static Ends of(Node body, Standing start, Course course) {
    Paths paths = new Paths(course);
    Standing end = paths.run(body, start);
    return new Ends(end.or(paths.exits.returned()), paths.exits.thrown());
  }

  private Standing run(Node body, Standing start) {
    if (body instanceof LambdaExpr lambda) {
      return statement(lambda.getBody(), start);
    }
    Standing here = start;
    for (Node child : body.getChildNodes()) {
      if (child instanceof BlockStmt block) {
        here = statement(block, here);
      } else if (child instanceof BodyDeclaration<?> member && isInitializer(member)) {
        here = run(member, here);
      } else if (child instanceof VariableDeclarator variable) {
        here = parts(variable, here);
      }
    }
    return here;
  }

  private static boolean isInitializer(BodyDeclaration<?> member) {
    return member.isFieldDeclaration() || member.isInitializerDeclaration();
  }

  private Standing statements(List<Statement> statements, Standing before) {
    Standing here = before;
    for (Statement each : statements) {
      here = statement(each, here);
    }
    return here;
  }

  private Standing statement(Statement statement, Standing in) {
    if (++steps > MOST_STEPS) {
      return in.after(Certainty.UNKNOWN);
    }
    if (statement instanceof BlockStmt block) {
      return statements(block.getStatements(), in);
    }
    if (statement instanceof IfStmt branch) {
      Fork fork = condition(branch.getCondition(), in);
      Standing then = statement(branch.getThenStmt(), fork.whenTrue());
      return branch
          .getElseStmt()
          .map(other -> statement(other, fork.whenFalse()))
          .orElse(fork.whenFalse())
          .or(then);
    }
    if (statement instanceof TryStmt attempt) {
      return attempt(attempt, in);
    }
    if (statement instanceof SwitchNode choice) {
      return choice(choice, statement, in);
    }
    if (statement instanceof LabeledStmt labelled) {
      Statement inner = labelled.getStatement();
      return statement(inner, in).or(exits.takeBroken(inner));
    }
    if (statement instanceof SynchronizedStmt locked) {
      return statement(locked.getBody(), expression(locked.getExpression(), in));
    }
    if (statement instanceof LocalClassDeclarationStmt local) {
      return functions(local.getClassDeclaration().getMembers(), in);
    }
    return Loops.of(statement).map(loop -> loop(loop, in)).orElseGet(() -> simple(statement, in));
  }

  private Standing simple(Statement statement, Standing in) {
    Standing here = parts(statement, in);
    if (statement instanceof ReturnStmt) {
      exits.returned(here);
    } else if (statement instanceof ThrowStmt) {
      exits.interrupted(here);
      exits.thrown(here);
    } else if (statement instanceof BreakStmt || statement instanceof YieldStmt) {
      exits.broken(Loops.target(statement), here);
    } else if (statement instanceof ContinueStmt) {
      exits.continued(Loops.target(statement), here);
    } else {
      if (statement instanceof ExplicitConstructorInvocationStmt) {
        exits.thrown(here);
      }
      return here;
    }
    return Standing.UNREACHED;
  }

  private Standing loop(Loops.Loop loop, Standing in) {
    Standing head = expressions(loop.start(), in);
    if (!loop.testsFirst()) {
      head = iteration(loop, head);
    }
    Standing last = Standing.UNREACHED;
    Standing before;
    do {
      before = head;
      last = iteration(loop, test(loop, head).whenTrue());
      head = before.or(last);
    } while (!head.equals(before));
    boolean surelyRuns = course.surelyRuns(loop.node());
    Standing end = test(loop, surelyRuns ? last : head).whenFalse();
    return end.or(exits.takeBroken(loop.node()));
  }

  private Standing iteration(Loops.Loop loop, Standing in) {
    Standing end = statement(loop.body(), in).or(exits.takeContinued(loop.node()));
    return expressions(loop.update(), end);
  }

  private Fork test(Loops.Loop loop, Standing in) {
    return loop.isEndless()
        ? new Fork(in, Standing.UNREACHED)
        : loop.condition().map(it -> condition(it, in)).orElse(new Fork(in, in));
  }

  private Standing attempt(TryStmt attempt, Standing in) {
    Exits around = exits;
    Standing tried = closed(attempt, in);
    Standing interrupted = exits.takeInterrupted();
    Standing thrown = exits.takeThrown();
    Standing end = tried;
    for (CatchClause clause : attempt.getCatchClauses()) {
      boolean endsWait = CaughtTypes.of(clause).allMatch(THROWN_BY_WAITING::contains);
      end = end.or(statement(clause.getBody(), endsWait ? interrupted : thrown));
    }
    if (attempt.getCatchClauses().stream().noneMatch(Paths::catchesAll)) {
      exits.thrown(thrown);
    }
    Exits inside = exits;
    exits = around;
    Optional<BlockStmt> last = attempt.getFinallyBlock();
    exits.add(inside, standing -> last.map(it -> statement(it, standing)).orElse(standing));
    return last.isPresent() ? statement(last.get(), end) : end;
  }

  /** Runs the block and closes the resources, whatever way leads out of it. */
  private Standing closed(TryStmt attempt, Standing in) {
    exits = new Exits();
    Standing end = statement(attempt.getTryBlock(), expressions(attempt.getResources(), in));
    Exits inside = exits;
    exits = new Exits();
    exits.add(inside, standing -> course.afterClosing(attempt, standing));
    return course.afterClosing(attempt, end);
  }

  private static boolean catchesAll(CatchClause clause) {
    return CaughtTypes.of(clause).anyMatch(CaughtTypes::isAll);
  }

  private Standing choice(SwitchNode choice, Node node, Standing in) {
    Standing selected = expression(choice.getSelector(), in);
    Standing end = Standing.UNREACHED;
    Standing fallen = Standing.UNREACHED;
    for (SwitchEntry entry : choice.getEntries()) {
      Standing entered = selected.or(fallen);
      Standing guarded =
          entry.getGuard().map(it -> condition(it, entered).whenTrue()).orElse(entered);
      fallen = statements(entry.getStatements(), guarded);
      if (entry.getType() != SwitchEntry.Type.STATEMENT_GROUP) {
        end = end.or(fallen);
        fallen = Standing.UNREACHED;
      }
    }
    boolean isComplete =
        node instanceof SwitchExpr || choice.getEntries().stream().anyMatch(SwitchEntry::isDefault);
    return end.or(fallen).or(exits.takeBroken(node)).or(isComplete ? Standing.UNREACHED : selected);
  }

  private Fork condition(Expression condition, Standing in) {
    if (condition instanceof EnclosedExpr enclosed) {
      return condition(enclosed.getInner(), in);
    }
    if (condition instanceof BooleanLiteralExpr literal) {
      return literal.getValue()
          ? new Fork(in, Standing.UNREACHED)
          : new Fork(Standing.UNREACHED, in);
    }
    if (condition instanceof UnaryExpr not
        && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      return condition(not.getExpression(), in).swapped();
    }
    if (condition instanceof BinaryExpr logic && SHORT_CIRCUIT.contains(logic.getOperator())) {
      return logic(logic, in);
    }
    Standing out = evaluated(condition, in);
    Standing gone = out.withoutOpen();
    return course
        .impliesPresence(condition)
        .map(ifTrue -> ifTrue ? new Fork(out, gone) : new Fork(gone, out))
        .orElse(new Fork(out, out));
  }

  private Fork logic(BinaryExpr logic, Standing in) {
    boolean isAnd = logic.getOperator() == BinaryExpr.Operator.AND;
    List<Expression> operands =
        Operands.of(logic, operation -> operation.getOperator() == logic.getOperator());
    Fork left = condition(operands.get(0), in);
    for (Expression operand : operands.subList(1, operands.size())) {
      Fork right = condition(operand, isAnd ? left.whenTrue() : left.whenFalse());
      left =
          isAnd
              ? new Fork(right.whenTrue(), left.whenFalse().or(right.whenFalse()))
              : new Fork(left.whenTrue().or(right.whenTrue()), right.whenFalse());
    }
    return left;
  }

  private Standing expression(Expression expression, Standing in) {
    return condition(expression, in).joined();
  }

  private Standing expressions(List<? extends Expression> expressions, Standing in) {
    Standing here = in;
    for (Expression each : expressions) {
      here = expression(each, here);
    }
    return here;
  }

  /** Evaluates what a node consists of, in its order. */
  private Standing parts(Node node, Standing in) {
    Standing here = in;
    for (Node part : node.getChildNodes()) {
      if (part instanceof Expression expression) {
        here = expression(expression, here);
      } else if (part instanceof VariableDeclarator variable) {
        here = parts(variable, here);
      }
    }
    return here;
  }

  private Standing evaluated(Expression expression, Standing in) {
    if (++steps > MOST_STEPS) {
      return in.after(Certainty.UNKNOWN);
    }
    Standing before = inside(expression, in);
    Standing after = course.after(expression, before);
    Standing thrown = course.thrownBy(expression, before);
    exits.thrown(thrown);
    if (course.mayWait(expression)) {
      exits.interrupted(thrown);
    }
    return after;
  }

  private Standing inside(Expression expression, Standing in) {
    if (expression instanceof LambdaExpr lambda) {
      return function(lambda, in);
    }
    if (expression instanceof SwitchExpr choice) {
      return choice(choice, choice, in);
    }
    if (expression instanceof BinaryExpr operation) {
      return expressions(
          Operands.of(operation, inner -> !SHORT_CIRCUIT.contains(inner.getOperator())), in);
    }
    if (expression instanceof ConditionalExpr choice) {
      Fork fork = condition(choice.getCondition(), in);
      return expression(choice.getThenExpr(), fork.whenTrue())
          .or(expression(choice.getElseExpr(), fork.whenFalse()));
    }
    Standing here = parts(expression, in);
    return expression instanceof ObjectCreationExpr creation
        ? creation.getAnonymousClassBody().map(it -> functions(it, here)).orElse(here)
        : here;
  }

  private Standing functions(List<? extends Node> bodies, Standing in) {
    Standing here = in;
    for (Node body : bodies) {
      here = function(body, here);
    }
    return here;
  }

  private Standing function(Node body, Standing in) {
    Exits around = exits;
    exits = new Exits();
    Standing end = run(body, in).or(exits.returned());
    exits = around;
    return end.isReached() ? end : in;
  }
}
