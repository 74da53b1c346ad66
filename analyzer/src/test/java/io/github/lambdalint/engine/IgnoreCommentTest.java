package io.github.lambdalint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoreCommentTest {

  @Test
  void aCommentAtTheEndOfALineIsAboutThatLine() {
    assertThat(in("a", "b(); // lambda-lint:ignore ExitInHandler -- tests only"))
        .containsExactly(new IgnoreComment(Set.of("ExitInHandler"), 2, 2, 2, "tests only"));
  }

  @Test
  void aCommentAloneIsAboutTheNextLineOfCode() {
    assertThat(
            in(
                "  # lambda-lint:ignore A, B -- why",
                "  # and more of it",
                "  # lambda-lint:ignore C",
                "",
                "  Timeout: 60"))
        .containsExactly(
            new IgnoreComment(Set.of("A", "B"), 1, 5, 5, "why"),
            new IgnoreComment(Set.of("C"), 3, 5, 5, ""));
  }

  @Test
  void annotationsBetweenCommentAndCodeBelongToTheCode() {
    assertThat(in("//lambda-lint:ignore A", "@Override", "@Deprecated", "void a() {", "b"))
        .containsExactly(new IgnoreComment(Set.of("A"), 1, 2, 4, ""));
  }

  @Test
  void aCommentForTheFileIsAboutAllLines() {
    assertThat(in("// lambda-lint:ignore-file A -- generated", "a", "b"))
        .containsExactly(new IgnoreComment(Set.of("A"), 1, 1, 3, "generated"));
  }

  @Test
  void aCommentAtTheEndOfTheFileIsAboutNothing() {
    assertThat(in("// lambda-lint:ignore A"))
        .containsExactly(new IgnoreComment(Set.of("A"), 1, 2, 2, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "// lambda-lint:ignore,''",
    "// lambda-lint:ignore -- no rule is named,''",
    "# lambda-lint:ignore A because,A because",
  })
  void whatIsNoNameOfARuleIsKeptAsWritten(String line, String name) {
    assertThat(in(line, "a")).extracting(IgnoreComment::rules).containsExactly(Set.of(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// lambda-lint:ignored A",
        "lambda-lint:ignore A",
      })
  void aCommentOfAnotherFormIsNone(String line) {
    assertThat(in(line, "a")).isEmpty();
  }

  private static List<IgnoreComment> in(String... lines) {
    return IgnoreComment.in(List.of(lines));
  }
}
