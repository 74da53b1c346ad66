package io.github.lambdalint.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingNamesTest {

  @ParameterizedTest
  @CsvSource({
    "SAM, set DeadLetterConfig (SAM: DeadLetterQueue) or OnFailure",
    "CLOUDFORMATION, set DeadLetterConfig (SAM: DeadLetterQueue) or OnFailure",
    "SERVERLESS, set onError or destinations.onFailure",
    "TERRAFORM, set dead_letter_config or on_failure",
    "CDK, set deadLetterQueue or onFailure",
  })
  void settingsHaveTheNamesOfTheDialect(Dialect dialect, String expected) {
    assertThat(
            SettingNames.translate(
                "set DeadLetterConfig (SAM: DeadLetterQueue) or OnFailure", dialect))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "CLOUDFORMATION, 'MaximumEventAgeInSeconds 60, no DestinationConfig.OnFailure.Destination'",
    "SERVERLESS, 'maximumEventAge 60, no destinations.onFailure'",
    "TERRAFORM, 'maximum_event_age_in_seconds 60, no destination_config.on_failure'",
    "CDK, 'maxEventAge 60, no onFailure'",
  })
  void decisionsAreWrittenAsInTheDialect(Dialect dialect, String expected) {
    assertThat(
            SettingNames.translate(
                "MaximumEventAgeInSeconds 60, no DestinationConfig.OnFailure.Destination", dialect))
        .isEqualTo(expected);
  }

  @Test
  void longestNameCounts() {
    assertThat(SettingNames.translate("set DestinationConfig.OnFailure", Dialect.TERRAFORM))
        .isEqualTo("set destination_config.on_failure");
  }

  @Test
  void partsOfWordsAndNamesOfPeopleStay() {
    String text = "`Timeout` of `Order Timeout` runs into a TimeoutException";

    assertThat(SettingNames.translate(text, Dialect.TERRAFORM)).isEqualTo(text);
  }
}
