package io.github.lambdalint.function;

import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Sources;
import io.github.lambdalint.source.Types;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;

/**
 * Walks the code of functions, once for each set of entry points however many templates declare it;
 * thread-safe.
 */
final class Executions {

  private final Sources sources;
  private final Types types;
  private final ConcurrentMap<List<EntryPoint>, Execution> known = new ConcurrentHashMap<>();
  private final Queue<Note> notes = new ConcurrentLinkedQueue<>();

  Executions(Sources sources, Types types) {
    this.sources = sources;
    this.types = types;
  }

  Execution of(List<EntryPoint> entries) {
    return entries.isEmpty() ? Execution.NONE : known.computeIfAbsent(entries, this::walk);
  }

  private Execution walk(List<EntryPoint> entries) {
    try {
      return new Walk(sources, types.forAnotherThread()).from(entries);
    } catch (RuntimeException | StackOverflowError e) {
      EntryPoint first = entries.get(0);
      notes.add(
          new Note(
              first.type().file().span(first.type().node()),
              "the code of this handler could not be followed (%s); please report it with this class"
                  .formatted(e.getClass().getSimpleName())));
      return Execution.NONE;
    }
  }

  List<Note> notes() {
    return List.copyOf(notes);
  }
}
