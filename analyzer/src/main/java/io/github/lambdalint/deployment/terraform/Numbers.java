package io.github.lambdalint.deployment.terraform;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads and writes numbers as Terraform does. */
final class Numbers {

  /** Longer texts are no numbers that a setting has. */
  private static final int MAX_DIGITS = 30;

  private static final int MAX_EXPONENT = 40;

  private Numbers() {}

  static Optional<BigDecimal> read(String text) {
    if (text.length() > MAX_DIGITS) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text.trim());
      return Math.abs(number.scale()) > MAX_EXPONENT ? Optional.empty() : Optional.of(number);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static String write(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Reads a number of items or a place in a list. */
  static Optional<Integer> index(String text) {
    return read(text)
        .filter(
            number -> number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(1_000_000)) < 0)
        .filter(number -> number.stripTrailingZeros().scale() <= 0)
        .map(BigDecimal::intValue);
  }
}
