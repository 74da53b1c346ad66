package io.github.lambdalint.function;

import io.github.lambdalint.source.Sources;
import io.github.lambdalint.source.Types;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Walks the code of functions, once for each set of entry points however many templates declare it;
 * thread-safe.
 */
final class Executions {

  private final Program program;
  private final Faults faults;
  private final ConcurrentMap<List<EntryPoint>, Execution> known = new ConcurrentHashMap<>();

  Executions(Sources sources, Types types, AddedCalls added, BeanIndexes beans, Faults faults) {
    program = new Program(sources, types, added, beans, faults);
    this.faults = faults;
  }

  Execution of(List<EntryPoint> entries) {
    return entries.isEmpty() ? Execution.NONE : known.computeIfAbsent(entries, this::walk);
  }

  private Execution walk(List<EntryPoint> entries) {
    EntryPoint first = entries.get(0);
    return faults.guard(
        () -> new Walk(program.forAnotherThread()).from(entries),
        Execution.NONE,
        first.type().file().span(first.type().node()),
        "the code of this handler could not be followed");
  }
}
