package io.github.lambdalint.function;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evaluates times as far as constants go. */
final class Amounts {

  private static final int DEEPEST = 12;

  /** Is more of any unit than code can wait for, and few enough to count with. */
  private static final long MOST = 1_000_000_000_000L;

  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "NANOSECONDS", ChronoUnit.NANOS,
          "MICROSECONDS", ChronoUnit.MICROS,
          "MILLISECONDS", ChronoUnit.MILLIS,
          "SECONDS", ChronoUnit.SECONDS,
          "MINUTES", ChronoUnit.MINUTES,
          "HOURS", ChronoUnit.HOURS,
          "DAYS", ChronoUnit.DAYS);
  private static final Map<String, ChronoUnit> FACTORIES =
      Map.of(
          "ofNanos", ChronoUnit.NANOS,
          "ofMillis", ChronoUnit.MILLIS,
          "ofMilliseconds", ChronoUnit.MILLIS,
          "ofSeconds", ChronoUnit.SECONDS,
          "ofMinutes", ChronoUnit.MINUTES,
          "ofHours", ChronoUnit.HOURS,
          "ofDays", ChronoUnit.DAYS);

  /** Names the types with these factories: of {@code java.time} and of Apache HttpComponents 5. */
  private static final Set<String> TIMES = Set.of("Duration", "Timeout", "TimeValue");

  /** Return a time as a number of the unit that is asked for. */
  private static final Set<String> CONVERSIONS =
      Set.of("toNanos", "toMillis", "toSeconds", "getSeconds", "toMinutes");

  private final Walk walk;

  Amounts(Walk walk) {
    this.walk = walk;
  }

  /** Returns the unit of which {@code TimeUnit} has the name. */
  static Optional<ChronoUnit> unit(String name) {
    return Optional.ofNullable(UNITS.get(name));
  }

  /**
   * Evaluates a time.
   *
   * @param unit of what is only a number; empty when numbers are no times
   */
  Optional<Duration> time(Expression value, Optional<ChronoUnit> unit, Frame frame) {
    return time(value, unit, frame, 0);
  }

  private Optional<Duration> time(
      Expression value, Optional<ChronoUnit> unit, Frame frame, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    if (value instanceof MethodCallExpr call) {
      return call.getArguments().size() == 1
          ? made(call, frame, depth)
          : call.getScope()
              .filter(scope -> CONVERSIONS.contains(call.getNameAsString()))
              .flatMap(scope -> time(scope, Optional.empty(), frame, depth + 1));
    }
    Optional<Evaluation> inside = inside(value, frame);
    return inside.isPresent()
        ? time(inside.get().value(), unit, inside.get().frame(), depth + 1)
        : unit.flatMap(it -> number(value, frame, depth).map(n -> Duration.of(n, it)));
  }

  /** Evaluates {@code Duration.ofSeconds(30)} and {@code TimeUnit.SECONDS.toMillis(30)}. */
  private Optional<Duration> made(MethodCallExpr call, Frame frame, int depth) {
    Optional<String> scope =
        call.getScope()
            .filter(it -> it instanceof NameExpr || it instanceof FieldAccessExpr)
            .map(it -> ((NodeWithSimpleName<?>) it).getNameAsString());
    String method = call.getNameAsString();
    Optional<ChronoUnit> unit =
        scope.filter(TIMES::contains).isPresent()
            ? Optional.ofNullable(FACTORIES.get(method))
            : scope.filter(it -> CONVERSIONS.contains(method)).flatMap(Amounts::unit);
    return unit.flatMap(
        it -> number(call.getArgument(0), frame, depth + 1).map(n -> Duration.of(n, it)));
  }

  /** Finds what has the same value: that in parentheses, or what a variable always holds. */
  private Optional<Evaluation> inside(Expression value, Frame frame) {
    if (value instanceof EnclosedExpr enclosed) {
      return Optional.of(new Evaluation(enclosed.getInner(), frame));
    }
    if (value instanceof CastExpr cast) {
      return Optional.of(new Evaluation(cast.getExpression(), frame));
    }
    if (!(value instanceof NameExpr || value instanceof FieldAccessExpr)) {
      return Optional.empty();
    }
    return walk.types()
        .variable(value, frame.file())
        .flatMap(variable -> walk.values().fixed(variable, frame));
  }

  private Optional<Long> number(Expression value, Frame frame, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    if (value instanceof BinaryExpr product
        && product.getOperator() == BinaryExpr.Operator.MULTIPLY) {
      return number(product.getLeft(), frame, depth + 1)
          .flatMap(
              left -> number(product.getRight(), frame, depth + 1).flatMap(it -> times(left, it)));
    }
    Optional<Evaluation> inside = inside(value, frame);
    return inside.isPresent()
        ? number(inside.get().value(), inside.get().frame(), depth + 1)
        : literal(value);
  }

  private static Optional<Long> times(long one, long other) {
    return one > 0 && other > MOST / one ? Optional.empty() : Optional.of(one * other);
  }

  private static Optional<Long> literal(Expression value) {
    try {
      return Optional.of(value)
          .map(
              it ->
                  it instanceof IntegerLiteralExpr number
                      ? number.asNumber()
                      : it instanceof LongLiteralExpr number ? number.asNumber() : null)
          .map(Number::longValue)
          .filter(number -> number >= 0 && number <= MOST);
    } catch (NumberFormatException e) {
      return Optional.empty(); // does not compile
    }
  }
}
