package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FaultsTest {

  private static final Span PLACE = Span.ofLine(Path.of("Handler.java"), 3);

  private final Faults faults = new Faults();

  @Test
  void answerIsTakenAsItIs() {
    assertThat(faults.guard(() -> "found", "nothing", PLACE, "it failed")).isEqualTo("found");
    assertThat(faults.notes()).isEmpty();
  }

  @Test
  void exceptionBecomesOneNoteAndTheOtherAnswer() {
    String answer = faults.guard(FaultsTest::fail, "nothing", PLACE, "it failed");

    assertThat(answer).isEqualTo("nothing");
    assertThat(faults.notes())
        .containsExactly(
            new Note(PLACE, "it failed (IllegalStateException); please report it with this file"));
  }

  @Test
  void overflowOfTheStackBecomesANote() {
    int answer = faults.guard(() -> deeper(0), -1, PLACE, "it failed");

    assertThat(answer).isEqualTo(-1);
    assertThat(faults.notes())
        .containsExactly(
            new Note(PLACE, "it failed (StackOverflowError); please report it with this file"));
  }

  private static String fail() {
    throw new IllegalStateException("a fault of ours");
  }

  private static int deeper(int depth) {
    return depth < 0 ? depth : deeper(depth + 1) + 1;
  }
}
