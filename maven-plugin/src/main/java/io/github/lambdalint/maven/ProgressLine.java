package io.github.lambdalint.maven;

import java.io.Console;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Shows in a terminal that long work goes on: one line that is written over and removed. */
final class ProgressLine {

  private static final long DELAY_MILLIS = 2000;
  private static final String ERASE_LINE = "\r\u001b[K";

  private final Timer timer = new Timer("lambda-lint progress", true);
  private final Consumer<String> terminal;
  private boolean shown;
  private boolean closed;

  /** Starts to show {@code work} in {@code terminal} after {@code delayMillis}. */
  ProgressLine(Consumer<String> terminal, String work, long delayMillis) {
    this.terminal = terminal;
    long start = System.nanoTime();
    TimerTask show =
        new TimerTask() {
          @Override
          public void run() {
            show("%s, %d s".formatted(work, (System.nanoTime() - start) / 1_000_000_000));
          }
        };
    timer.schedule(show, delayMillis, 1000);
  }

  /**
   * Does {@code work}, which is shown when it takes more than two seconds and somebody looks on.
   */
  static <T> T during(String name, boolean interactive, Supplier<T> work) {
    ProgressLine line = new ProgressLine(terminal(interactive), name, DELAY_MILLIS);
    try {
      return work.get();
    } finally {
      line.close();
    }
  }

  private static Consumer<String> terminal(boolean interactive) {
    int java = Runtime.version().feature();
    // Java 22 to 24 have a console even where the output is a file.
    Console console = interactive && (java < 22 || java > 24) ? System.console() : null;
    return text -> {
      if (console != null) {
        console.printf("%s", text).flush();
      }
    };
  }

  private synchronized void show(String text) {
    if (!closed) {
      terminal.accept(ERASE_LINE + text);
      shown = true;
    }
  }

  synchronized void close() {
    closed = true;
    timer.cancel();
    if (shown) {
      terminal.accept(ERASE_LINE);
    }
  }
}
