package io.github.lambdalint.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedValuesTest {

  private static final AllowedValues LEVELS =
      new AllowedValues("lambda-lint.failOn", List.of("error", "warning", "info", "never"));

  @Test
  void aValueOfTheListIsAccepted() {
    assertThatCode(() -> LEVELS.check(List.of("error", "never"))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"eror, error", "ERROR, error", "warn, warning", "nver, never", "infos, info"})
  void aRefusalNamesTheNearestValue(String written, String nearest) {
    assertThatThrownBy(() -> LEVELS.check(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "lambda-lint.failOn: `%s` is unknown; did you mean `%s`? Expected one of error, warning, info, never",
            written, nearest);
  }

  @Test
  void allValuesThatAreWrongAreRefusedAtOnce() {
    assertThatThrownBy(() -> LEVELS.check(List.of("eror", "info", "fatal")))
        .hasMessage(
            """
            lambda-lint.failOn: `eror` is unknown; did you mean `error`? Expected one of error, warning, info, never
            lambda-lint.failOn: `fatal` is unknown; expected one of error, warning, info, never""");
  }

  @Test
  void aValueUnlikeAnyOtherIsRefusedWithoutAGuess() {
    assertThatThrownBy(() -> LEVELS.check("CRITICAL"))
        .hasMessage(
            "lambda-lint.failOn: `CRITICAL` is unknown; expected one of error, warning, info, never");
  }
}
