package io.github.lambdalint.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void aPlainStatementHasNoFault() {
    assertThat(Wording.faultsOfLine("`may` is shouldered, 1.5 s late")).isEmpty();
  }

  @Test
  void fullStopsAndHedgesAreFaults() {
    assertThat(Wording.faults("it might fail, or may not."))
        .containsExactly(
            "ends with a full stop: it might fail, or may not.",
            "hedges with `might`: it might fail, or may not.",
            "hedges with `may`: it might fail, or may not.");
  }

  @Test
  void onlyALineMustBeShort() {
    String long81 = "x".repeat(81);
    assertThat(Wording.faults(long81)).isEmpty();
    assertThat(Wording.faultsOfLine(long81))
        .containsExactly("has more than 80 characters: " + long81);
    assertThat(Wording.faultsOfLine("x".repeat(80))).isEmpty();
  }
}
