package io.github.lambdalint.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.Value.Choice;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

  private static final Span SPAN = Span.ofLine(Path.of("t.yaml"), 1);

  @ParameterizedTest
  @CsvSource({"30, 30", "' 30 ', 30", "-1, -1", "30.0, 30", "3e2, 300", "99999999999, 2147483647"})
  void decimalNumberIsRead(String text, int expected) {
    assertThat(setting(text).number()).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"30d", "30f", "0x1Fp0", "NaN", "Infinity", "", "30 s", "${Seconds}"})
  void otherTextIsNoNumber(String text) {
    assertThat(setting(text).number()).isEmpty();
  }

  @Test
  void numbersAreToldOnceHoweverTheyAreWritten() {
    assertThat(setting("3", "3.0", "4").numbers()).containsExactly(3, 4);
    assertThat(setting("3", "three").numbers()).isEmpty();
  }

  private static Setting setting(String... texts) {
    List<Value> values = List.of(texts).stream().<Value>map(it -> new Scalar(it, SPAN)).toList();
    return new Setting(Optional.of(new Choice(values, SPAN)), SPAN);
  }
}
