package io.github.lambdalint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.configuration.Configuration;
import io.github.lambdalint.configuration.ConfigurationReader;
import io.github.lambdalint.rules.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitFilesTest {

  @TempDir private Path folder;

  @Test
  void theConfigurationSaysOnlyWhatIsSoByItself() throws IOException {
    assertThat(read(text()))
        .isEqualTo(
            new Configuration(
                Optional.of("error"),
                Configuration.NONE.maxAllowedViolations(),
                Configuration.NONE.includeTests(),
                Configuration.NONE.excludes(),
                Configuration.NONE.rules(),
                Configuration.NONE.overrides(),
                Configuration.NONE.templates(),
                Configuration.NONE.functions(),
                Configuration.NONE.suppressions(),
                Configuration.NONE.calls()));
  }

  @Test
  void whatIsCommentedOutIsValid() throws IOException {
    Configuration all = read(text().replaceAll("(?m)^# (?=[a-z]\\w+:|  )", ""));
    assertThat(all.rules()).hasSize(2);
    assertThat(all.overrides()).hasSize(1);
    assertThat(all.templates().parameters()).containsEntry("Stage", "prod");
    assertThat(all.calls().tables()).hasSize(2);
  }

  private Configuration read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("lambda-lint.yml"), text);
    return ConfigurationReader.read(file, Rules.vocabulary());
  }

  private static String text() throws IOException {
    try (InputStream in = InitMojo.class.getResourceAsStream("init/lambda-lint.yml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
