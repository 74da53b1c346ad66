package io.github.lambdalint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private static final long LONG = 3_600_000;

  private final List<String> shown = new CopyOnWriteArrayList<>();

  @Test
  void longWorkIsShownAndErasedAtTheEnd() throws InterruptedException {
    CountDownLatch first = new CountDownLatch(1);
    ProgressLine line =
        new ProgressLine(
            text -> {
              shown.add(text);
              first.countDown();
            },
            "lambda-lint reads orders",
            0);
    first.await();
    line.close();
    assertThat(shown).startsWith("\r\u001b[Klambda-lint reads orders, 0 s").endsWith("\r\u001b[K");
  }

  @Test
  void shortWorkShowsNothing() {
    new ProgressLine(shown::add, "lambda-lint reads orders", LONG).close();
    assertThat(shown).isEmpty();
  }

  @Test
  void theResultOfTheWorkIsReturned() {
    assertThat(ProgressLine.during("lambda-lint reads orders", false, () -> 42)).isEqualTo(42);
  }
}
