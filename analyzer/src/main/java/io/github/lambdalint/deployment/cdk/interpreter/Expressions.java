package io.github.lambdalint.deployment.cdk.interpreter;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Absent;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Literal;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Unknown;
import io.github.lambdalint.source.Types;
import java.util.List;
import java.util.Optional;

/** Evaluates expressions. */
final class Expressions {

  private static final int LONGEST_NAME = 60;

  private final Run run;
  private final VariableTerms variables;
  private final Calls calls;
  private final Creation creation;
  private final Statements statements;

  Expressions(Run run, Types types) {
    this.run = run;
    this.statements = new Statements(run, this);
    this.creation = new Creation(run, this, statements);
    this.variables = new VariableTerms(types, this, creation);
    this.calls = new Calls(run, this, statements, creation);
  }

  Creation creation() {
    return creation;
  }

  Calls calls() {
    return calls;
  }

  List<Term> evaluate(List<Expression> all, Frame frame) {
    return all.stream().map(each -> evaluate(each, frame)).toList();
  }

  Term evaluate(Expression expression, Frame frame) {
    return run.descend(() -> compute(expression, frame))
        .orElseGet(() -> unknown(expression, frame));
  }

  private Term compute(Expression expression, Frame frame) {
    if (expression instanceof LiteralExpr literal) {
      return Literals.evaluate(literal, frame.span(literal));
    }
    if (expression instanceof NameExpr name) {
      return variables.named(name, frame).orElseGet(() -> unknown(name, frame));
    }
    if (expression instanceof FieldAccessExpr access) {
      return variables.field(access, frame).orElseGet(() -> unknown(access, frame));
    }
    if (expression instanceof MethodCallExpr call) {
      return calls.call(call, frame);
    }
    if (expression instanceof ObjectCreationExpr object) {
      return creation.create(object, frame);
    }
    if (expression instanceof AssignExpr assignment) {
      return assign(assignment, frame);
    }
    if (expression instanceof VariableDeclarationExpr declaration) {
      return declare(declaration, frame);
    }
    if (expression instanceof ThisExpr) {
      return frame.self().orElseGet(() -> unknown(expression, frame));
    }
    if (expression instanceof LambdaExpr || expression instanceof MethodReferenceExpr) {
      return new Closure(expression, frame, frame.span(expression));
    }
    return operator(expression, frame);
  }

  private Term operator(Expression expression, Frame frame) {
    if (expression instanceof EnclosedExpr enclosed) {
      return evaluate(enclosed.getInner(), frame);
    }
    if (expression instanceof CastExpr cast) {
      return evaluate(cast.getExpression(), frame);
    }
    if (expression instanceof BinaryExpr binary) {
      return binary(binary, frame);
    }
    if (expression instanceof UnaryExpr unary) {
      return unary(unary, frame);
    }
    if (expression instanceof ConditionalExpr choice) {
      return conditional(choice, frame);
    }
    if (expression instanceof SwitchExpr choice) {
      return new Switches(run, this, statements).value(choice, frame);
    }
    if (expression instanceof InstanceOfExpr test) {
      Term tested = evaluate(test.getExpression(), frame);
      test.getPattern()
          .filter(TypePatternExpr.class::isInstance)
          .ifPresent(it -> frame.declare(((TypePatternExpr) it).getNameAsString(), tested));
      return unknown(test, frame);
    }
    return array(expression, frame);
  }

  private Term array(Expression expression, Frame frame) {
    if (expression instanceof ArrayInitializerExpr array) {
      return new Items(evaluate(array.getValues(), frame), frame.span(array));
    }
    if (expression instanceof ArrayCreationExpr array && array.getInitializer().isPresent()) {
      return evaluate(array.getInitializer().get(), frame);
    }
    if (expression instanceof ArrayAccessExpr access
        && evaluate(access.getName(), frame) instanceof Items items) {
      Optional<Integer> index = Operators.integer(evaluate(access.getIndex(), frame));
      return index
          .filter(it -> it >= 0 && it < items.list().size())
          .map(it -> items.list().get(it))
          .orElseGet(() -> Term.oneOf(items.list(), frame.span(access)));
    }
    return unknown(expression, frame);
  }

  private Term declare(VariableDeclarationExpr declaration, Frame frame) {
    declaration
        .getVariables()
        .forEach(
            variable ->
                frame.declare(
                    variable.getNameAsString(),
                    variable
                        .getInitializer()
                        .map(each -> evaluate(each, frame))
                        .orElseGet(() -> new Absent(frame.span(variable)))));
    return unknown(declaration, frame);
  }

  private Term assign(AssignExpr assignment, Frame frame) {
    Expression target = assignment.getTarget();
    Term given = evaluate(assignment.getValue(), frame);
    Term value =
        assignment
            .getOperator()
            .toBinaryOperator()
            .map(
                operator ->
                    Operators.binary(
                        operator, evaluate(target, frame), given, frame.span(assignment)))
            .orElse(given);
    variables.assign(target, value, frame, run.branch());
    return value;
  }

  private Term binary(BinaryExpr binary, Frame frame) {
    Term left = evaluate(binary.getLeft(), frame);
    BinaryExpr.Operator operator = binary.getOperator();
    boolean isAnd = operator == BinaryExpr.Operator.AND;
    if (!isAnd && operator != BinaryExpr.Operator.OR) {
      return Operators.binary(
          operator, left, evaluate(binary.getRight(), frame), frame.span(binary));
    }
    Optional<Boolean> known = Operators.truth(left);
    if (known.isPresent() && known.get() != isAnd) {
      return left;
    }
    Term right = evaluate(binary.getRight(), frame);
    Optional<Boolean> other = Operators.truth(right);
    return known.isPresent() || (other.isPresent() && other.get() != isAnd)
        ? right
        : unknown(binary, frame);
  }

  private Term unary(UnaryExpr unary, Frame frame) {
    Term operand = evaluate(unary.getExpression(), frame);
    return switch (unary.getOperator()) {
      case LOGICAL_COMPLEMENT ->
          Operators.truth(operand)
              .map(it -> Operators.truth(!it, frame.span(unary)))
              .orElseGet(() -> unknown(unary, frame));
      case MINUS ->
          Operators.binary(
              BinaryExpr.Operator.MINUS,
              new Literal(0L, operand.span()),
              operand,
              frame.span(unary));
      case PLUS -> operand;
      case PREFIX_INCREMENT, POSTFIX_INCREMENT ->
          step(unary, operand, BinaryExpr.Operator.PLUS, frame);
      case PREFIX_DECREMENT, POSTFIX_DECREMENT ->
          step(unary, operand, BinaryExpr.Operator.MINUS, frame);
      default -> unknown(unary, frame);
    };
  }

  private Term step(UnaryExpr unary, Term operand, BinaryExpr.Operator operator, Frame frame) {
    Term next =
        operand instanceof Literal
            ? Operators.binary(
                operator, operand, new Literal(1L, operand.span()), frame.span(unary))
            : unknown(unary, frame);
    variables.assign(unary.getExpression(), next, frame, run.branch());
    return unary.isPostfix() ? operand : next;
  }

  private Term conditional(ConditionalExpr choice, Frame frame) {
    Optional<Boolean> truth = Operators.truth(evaluate(choice.getCondition(), frame));
    if (truth.isPresent()) {
      return evaluate(truth.get() ? choice.getThenExpr() : choice.getElseExpr(), frame);
    }
    Term one = run.perhaps(() -> evaluate(choice.getThenExpr(), frame));
    Term other = run.perhaps(() -> evaluate(choice.getElseExpr(), frame));
    return Term.oneOf(List.of(one, other), frame.span(choice));
  }

  /** Makes a term for what cannot be told, called as the program writes it. */
  static Unknown unknown(Expression expression, Frame frame) {
    String text =
        expression instanceof NameExpr || expression instanceof FieldAccessExpr
            ? expression.toString()
            : "…";
    return new Unknown(text.length() > LONGEST_NAME ? "…" : text, frame.span(expression));
  }
}
