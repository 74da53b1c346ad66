package io.github.lambdalint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoalNamesTest {

  private static final String PLUGIN = "io.github.lambdalint:lambda-lint-maven-plugin:1.2";

  @Test
  void shortNamesAreExpandedWhereTheyStand() {
    assertThat(
            GoalNames.expand(
                List.of("clean", "lambda-lint", "lambda-lint:explain", "verify"), "1.2", "check"))
        .containsExactly("clean", PLUGIN + ":check", PLUGIN + ":explain", "verify");
  }

  @Test
  void anExecutionIdIsKept() {
    assertThat(GoalNames.expand(List.of("lambda-lint:check@strict"), "1.2", "scan"))
        .containsExactly(PLUGIN + ":check@strict");
  }

  @Test
  void otherGoalsAreLeftAlone() {
    List<String> others =
        List.of("verify", "lambda-lint-other", "org.acme:lambda-lint:check", PLUGIN + ":check");
    assertThat(GoalNames.expand(others, "1.2", "check")).isEqualTo(others);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lambda-lint", "lambda-lint:check", PLUGIN + ":check", "clean"})
  void aFailureMayWaitWhenNothingIsBuilt(String goal) {
    assertThat(GoalNames.onlyLint(List.of("lambda-lint", goal))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"verify", "deploy", "sam:deploy", "org.acme:lambda-lint:check"})
  void aFailureMustNotWaitForGoalsThatBuildOrDeploy(String goal) {
    assertThat(GoalNames.onlyLint(List.of("lambda-lint", goal))).isFalse();
  }

  @Test
  void theBuildFillsInTheVersion() {
    assertThat(GoalNames.ownVersion()).matches("\\d+\\.\\d+\\.\\d+.*");
  }
}
