package io.github.lambdalint.configuration;

import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Collects what is wrong with a configuration, so that its author is told of all at once. */
final class Faults {

  private final List<Note> notes = new ArrayList<>();

  void add(Span at, String message) {
    notes.add(new Note(at, message));
  }

  /** Reads a part of the configuration; empty when it is refused, which is kept. */
  <T> Optional<T> in(Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (RefusedException e) {
      notes.add(e.note());
      return Optional.empty();
    }
  }

  /**
   * Ends the reading if anything is wrong.
   *
   * @throws IllegalArgumentException with a line for each fault, which names its file and line
   */
  void raise() {
    if (!notes.isEmpty()) {
      throw new IllegalArgumentException(
          notes.stream()
              .sorted(Comparator.comparing(note -> note.at().line()))
              .map(Faults::describe)
              .collect(Collectors.joining("\n")));
    }
  }

  private static String describe(Note note) {
    return "%s:%d: %s".formatted(note.at().file(), note.at().line(), note.message());
  }
}
