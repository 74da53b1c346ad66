package io.github.lambdalint.deployment.cloudformation;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.document.Recursion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides conditions as far as their literals do.
 *
 * <p>A parameter decides nothing, even with a default: its author wants both branches.
 */
final class Conditions {

  private final Mapping section;
  private final Recursion recursion = new Recursion();
  private final Map<String, Optional<Boolean>> decided = new HashMap<>();

  Conditions(Mapping section) {
    this.section = section;
  }

  /** Decides a named condition; empty when it depends on a parameter or on itself. */
  Optional<Boolean> decide(String name) {
    Optional<Boolean> known = decided.get(name);
    if (known == null) {
      known =
          section.get(name).flatMap(condition -> recursion.enter(name, () -> decide(condition)));
      decided.put(name, known);
    }
    return known;
  }

  private Optional<Boolean> decide(Value condition) {
    return recursion.descend(() -> decideLevel(condition)).flatMap(decision -> decision);
  }

  private Optional<Boolean> decideLevel(Value condition) {
    if (!(condition instanceof Mapping mapping) || mapping.entries().size() != 1) {
      return Optional.empty();
    }
    String function = mapping.entries().keySet().iterator().next();
    Value argument = mapping.entries().get(function);
    List<Value> operands =
        argument instanceof Sequence sequence ? sequence.items() : List.of(argument);
    return switch (function) {
      case "Condition" -> argument instanceof Scalar name ? decide(name.text()) : Optional.empty();
      case "Fn::Not" ->
          operands.size() == 1 ? decide(operands.get(0)).map(it -> !it) : Optional.empty();
      case "Fn::And" -> all(operands, true);
      case "Fn::Or" -> all(operands, false).map(noneHolds -> !noneHolds);
      case "Fn::Equals" -> equal(operands);
      default -> Optional.empty();
    };
  }

  /** Says whether all operands are {@code wanted}; one that surely is not decides alone. */
  private Optional<Boolean> all(List<Value> operands, boolean wanted) {
    boolean isOpen = false;
    for (Value operand : operands) {
      Optional<Boolean> decided = decide(operand);
      if (decided.isPresent() && decided.get() != wanted) {
        return Optional.of(false);
      }
      isOpen |= decided.isEmpty();
    }
    return isOpen ? Optional.empty() : Optional.of(true);
  }

  private static Optional<Boolean> equal(List<Value> operands) {
    return operands.size() == 2
            && operands.get(0) instanceof Scalar left
            && operands.get(1) instanceof Scalar right
        ? Optional.of(left.text().equals(right.text()))
        : Optional.empty();
  }
}
