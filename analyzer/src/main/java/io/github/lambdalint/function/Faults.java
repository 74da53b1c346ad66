package io.github.lambdalint.function;

import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Collects what could not be followed, and turns faults of our own code into notes, so that all
 * other code is still linted; thread-safe.
 */
final class Faults {

  private final Queue<Note> notes = new ConcurrentLinkedQueue<>();

  /**
   * Takes an answer, or {@code otherwise} when looking for it fails.
   *
   * @param failure what did not work, such as "the code of this handler could not be followed"
   */
  <T> T guard(Supplier<T> answer, T otherwise, Span at, String failure) {
    try {
      return answer.get();
    } catch (RuntimeException | StackOverflowError e) {
      note(
          at,
          "%s (%s); please report it with this file"
              .formatted(failure, e.getClass().getSimpleName()));
      return otherwise;
    }
  }

  /** Runs what has no answer, as {@link #guard(Supplier, Object, Span, String)} does. */
  void guard(Runnable work, Span at, String failure) {
    guard(
        () -> {
          work.run();
          return true;
        },
        false,
        at,
        failure);
  }

  /** Tells of code that was not followed to its end. */
  void note(Span at, String message) {
    notes.add(new Note(at, message));
  }

  List<Note> notes() {
    return List.copyOf(notes);
  }
}
