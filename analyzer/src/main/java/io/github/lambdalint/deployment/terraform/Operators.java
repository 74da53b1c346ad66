package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Choice;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.source.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** Applies operators to values; the result is unknown when they do not tell. */
final class Operators {

  private Operators() {}

  static Value apply(String operator, List<Value> operands, Span span) {
    Optional<Value> result =
        switch (operator) {
          case "==" -> equal(operands.get(0), operands.get(1)).map(it -> flag(it, span));
          case "!=" -> equal(operands.get(0), operands.get(1)).map(it -> flag(!it, span));
          case "&&" -> all(operands, true).map(it -> flag(it, span));
          case "||" -> all(operands, false).map(noneHolds -> flag(!noneHolds, span));
          case "!" -> truth(operands.get(0)).map(it -> flag(!it, span));
          default -> arithmetic(operator, operands, span);
        };
    return result.orElseGet(() -> new Unknown("${…}", span));
  }

  /** Returns a truth value; empty when it is not known. */
  static Optional<Boolean> truth(Value value) {
    if (value instanceof Scalar scalar) {
      // Terraform 0.11 had numbers for truth values.
      return switch (scalar.text()) {
        case "true", "1" -> Optional.of(true);
        case "false", "0", "" -> Optional.of(false);
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  private static Value flag(boolean value, Span span) {
    return new Scalar(Boolean.toString(value), span);
  }

  /** Says whether all operands are {@code wanted}; one that surely is not decides alone. */
  private static Optional<Boolean> all(List<Value> operands, boolean wanted) {
    boolean isOpen = false;
    for (Value operand : operands) {
      Optional<Boolean> decided = truth(operand);
      if (decided.isPresent() && decided.get() != wanted) {
        return Optional.of(false);
      }
      isOpen |= decided.isEmpty();
    }
    return isOpen ? Optional.empty() : Optional.of(true);
  }

  private static Optional<Boolean> equal(Value left, Value right) {
    if (Nothing.is(left) || Nothing.is(right)) {
      Value other = Nothing.is(left) ? right : left;
      return isOpen(other) ? Optional.empty() : Optional.of(Nothing.is(other));
    }
    if (left instanceof Scalar one && right instanceof Scalar two) {
      Optional<BigDecimal> first = Numbers.read(one.text());
      Optional<BigDecimal> second = Numbers.read(two.text());
      return Optional.of(
          one.text().equals(two.text())
              || (first.isPresent()
                  && second.isPresent()
                  && first.get().compareTo(second.get()) == 0));
    }
    // Names and ARNs of resources are never empty.
    boolean isReferenceAndEmpty =
        (left instanceof Reference && isEmpty(right))
            || (right instanceof Reference && isEmpty(left));
    return isReferenceAndEmpty ? Optional.of(false) : Optional.empty();
  }

  private static boolean isOpen(Value value) {
    return value instanceof Choice || (value instanceof Unknown && !Nothing.is(value));
  }

  private static boolean isEmpty(Value value) {
    return (value instanceof Scalar scalar && scalar.text().isEmpty())
        || (value instanceof Sequence list && list.items().isEmpty())
        || (value instanceof Mapping map && map.entries().isEmpty());
  }

  private static Optional<Value> arithmetic(String operator, List<Value> operands, Span span) {
    List<BigDecimal> numbers =
        operands.stream()
            .filter(Scalar.class::isInstance)
            .flatMap(operand -> Numbers.read(((Scalar) operand).text()).stream())
            .toList();
    if (numbers.size() != operands.size()) {
      return Optional.empty();
    }
    BigDecimal left = numbers.get(0);
    if (numbers.size() == 1) {
      return Optional.of(new Scalar(Numbers.write(left.negate()), span));
    }
    BigDecimal right = numbers.get(1);
    boolean isDivision = operator.equals("/") || operator.equals("%");
    if (isDivision && right.signum() == 0) {
      return Optional.empty();
    }
    int order = left.compareTo(right);
    return switch (operator) {
      case "<" -> Optional.of(flag(order < 0, span));
      case "<=" -> Optional.of(flag(order <= 0, span));
      case ">" -> Optional.of(flag(order > 0, span));
      case ">=" -> Optional.of(flag(order >= 0, span));
      case "+" -> Optional.of(new Scalar(Numbers.write(left.add(right)), span));
      case "-" -> Optional.of(new Scalar(Numbers.write(left.subtract(right)), span));
      case "*" -> Optional.of(new Scalar(Numbers.write(left.multiply(right)), span));
      case "/" ->
          Optional.of(new Scalar(Numbers.write(left.divide(right, MathContext.DECIMAL64)), span));
      default -> Optional.of(new Scalar(Numbers.write(left.remainder(right)), span));
    };
  }
}
