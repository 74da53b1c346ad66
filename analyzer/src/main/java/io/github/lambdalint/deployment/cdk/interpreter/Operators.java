package io.github.lambdalint.deployment.cdk.interpreter;

import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Absent;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Joined;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Literal;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Unknown;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Computes operators and joins texts. */
final class Operators {

  /** No setting is longer. */
  static final int LONGEST_TEXT = 20_000;

  private Operators() {}

  /** Returns the truth value of a known boolean. */
  static Optional<Boolean> truth(Term term) {
    return term instanceof Literal literal && literal.value() instanceof Boolean truth
        ? Optional.of(truth)
        : Optional.empty();
  }

  /** Returns the value of a known whole number. */
  static Optional<Integer> integer(Term term) {
    return term instanceof Literal literal && literal.value() instanceof Long number
        ? Optional.of(number.intValue())
        : Optional.empty();
  }

  /** Returns the text of a literal. */
  static Optional<String> text(Term term) {
    return term instanceof Literal literal
        ? Optional.of(literal.value().toString())
        : Optional.empty();
  }

  /** Makes one text of several parts. */
  static Term join(List<Term> parts, Span span) {
    List<Term> joined = new ArrayList<>();
    for (Term part : parts) {
      for (Term each : part instanceof Joined text ? text.parts() : List.of(part)) {
        Term last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
        if (each instanceof Literal literal && last instanceof Literal before) {
          String text = before.value().toString() + literal.value();
          if (text.length() > LONGEST_TEXT) {
            return new Unknown("…", span);
          }
          joined.set(joined.size() - 1, new Literal(text, span));
        } else {
          joined.add(each);
        }
      }
    }
    if (joined.size() == 1 && joined.get(0) instanceof Literal literal) {
      return new Literal(literal.value().toString(), span);
    }
    return joined.isEmpty() ? new Literal("", span) : Term.bounded(new Joined(joined, span));
  }

  /** Computes a binary operator of two terms that are evaluated. */
  static Term binary(Operator operator, Term left, Term right, Span span) {
    Optional<Double> a = number(left);
    Optional<Double> b = number(right);
    if (a.isPresent() && b.isPresent()) {
      Optional<Term> result =
          bothWhole(left, right)
              ? whole(operator, a.get().longValue(), b.get().longValue(), span)
              : fraction(operator, a.get(), b.get(), span);
      return result
          .or(() -> compared(operator, a.get().compareTo(b.get()), span))
          .orElseGet(() -> unknown(span));
    }
    return switch (operator) {
      case PLUS -> join(List.of(left, right), span);
      case EQUALS -> same(left, right).map(it -> truth(it, span)).orElseGet(() -> unknown(span));
      case NOT_EQUALS ->
          same(left, right).map(it -> truth(!it, span)).orElseGet(() -> unknown(span));
      default -> unknown(span);
    };
  }

  /** Says whether two terms are the same value; empty when that is not known. */
  static Optional<Boolean> same(Term left, Term right) {
    if (left instanceof Unknown || right instanceof Unknown) {
      return Optional.empty();
    }
    if (left instanceof Term.Choice || right instanceof Term.Choice) {
      return Optional.empty();
    }
    if (left instanceof Absent || right instanceof Absent) {
      return Optional.of(left instanceof Absent && right instanceof Absent);
    }
    if (left instanceof Literal a && right instanceof Literal b) {
      return Optional.of(a.value().equals(b.value()));
    }
    return left == right ? Optional.of(true) : Optional.empty();
  }

  private static boolean bothWhole(Term left, Term right) {
    return ((Literal) left).value() instanceof Long && ((Literal) right).value() instanceof Long;
  }

  private static Optional<Double> number(Term term) {
    return term instanceof Literal literal && literal.value() instanceof Number number
        ? Optional.of(number.doubleValue())
        : Optional.empty();
  }

  private static Optional<Term> whole(Operator operator, long a, long b, Span span) {
    return switch (operator) {
      case PLUS -> Optional.of(new Literal(a + b, span));
      case MINUS -> Optional.of(new Literal(a - b, span));
      case MULTIPLY -> Optional.of(new Literal(a * b, span));
      case DIVIDE -> b == 0 ? Optional.empty() : Optional.of(new Literal(a / b, span));
      case REMAINDER -> b == 0 ? Optional.empty() : Optional.of(new Literal(a % b, span));
      default -> Optional.empty();
    };
  }

  private static Optional<Term> fraction(Operator operator, double a, double b, Span span) {
    return switch (operator) {
      case PLUS -> Optional.of(new Literal(a + b, span));
      case MINUS -> Optional.of(new Literal(a - b, span));
      case MULTIPLY -> Optional.of(new Literal(a * b, span));
      case DIVIDE -> Optional.of(new Literal(a / b, span));
      default -> Optional.empty();
    };
  }

  private static Optional<Term> compared(Operator operator, int order, Span span) {
    return switch (operator) {
      case LESS -> Optional.of(truth(order < 0, span));
      case LESS_EQUALS -> Optional.of(truth(order <= 0, span));
      case GREATER -> Optional.of(truth(order > 0, span));
      case GREATER_EQUALS -> Optional.of(truth(order >= 0, span));
      case EQUALS -> Optional.of(truth(order == 0, span));
      case NOT_EQUALS -> Optional.of(truth(order != 0, span));
      default -> Optional.empty();
    };
  }

  static Term truth(boolean value, Span span) {
    return new Literal(value, span);
  }

  private static Term unknown(Span span) {
    return new Unknown("…", span);
  }
}
