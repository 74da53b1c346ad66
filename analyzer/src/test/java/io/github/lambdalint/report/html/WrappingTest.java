package io.github.lambdalint.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappingTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "back with the caller,       back with|the caller",
    "PlaceOrderFunction,         PlaceOrder|Function",
    "orders-and-invoices,        orders-and-|invoices",
    "abcdefghijklmnopqrstuvwxyz, abcdefghijkl|mnopqrstuvw…",
    "one two three four five six seven, one two|three four …",
    "short,                      short"
  })
  void breaksAtBlanksHumpsAndSeparators(String text, String lines) {
    assertThat(String.join("|", Wrapping.lines(text, 12, 2))).isEqualTo(lines);
  }
}
