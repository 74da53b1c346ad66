package io.github.lambdalint.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserPropertiesTest {

  private final Properties properties = new Properties();
  private final UserProperties said = new UserProperties(properties);

  @BeforeEach
  void setSome() {
    properties.setProperty("lambda-lint.failOn", "error");
    properties.setProperty("lambda-lint.formats", "html, sarif");
    properties.setProperty("lambda-lint.skip", "true");
    properties.setProperty("lambda-lint.maxAllowedViolations", "7");
  }

  @Test
  void theCommandLineComesFirst() {
    assertThat(said.text("failOn", "never")).isEqualTo("error");
    assertThat(said.list("formats", List.of("console"))).containsExactly("html", "sarif");
    assertThat(said.flag("skip", false)).isTrue();
    assertThat(said.number("maxAllowedViolations", 3)).isEqualTo(7);
  }

  @Test
  void whatItDoesNotSayStaysAsItIs() {
    assertThat(said.text("newFrom", null)).isNull();
    assertThat(said.list("rules", List.of("a"))).containsExactly("a");
    assertThat(said.flag("includeTests", null)).isNull();
    assertThat(said.number("none", 3)).isEqualTo(3);
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> said.number("failOn", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lambda-lint.failOn: `error` is not a number");
  }
}
