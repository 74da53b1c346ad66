package io.github.lambdalint.function;

import io.github.lambdalint.source.Note;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the functions of a project, whose code is followed only while something looks at it. */
public final class FoundFunctions {

  /** Is a function before its code is walked. */
  record Found(LambdaFunction function, List<EntryPoint> entries) {}

  private final List<Found> found;
  private final Program program;
  private final Faults faults;

  FoundFunctions(List<Found> found, Program program, Faults faults) {
    this.found = List.copyOf(found);
    this.program = program;
    this.faults = faults;
  }

  /** Says whether there is no function at all. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Lets {@code use} look at each function with its code, each on one thread. Unless what it
   * returns keeps the code, only the code of few functions is in memory at any time.
   */
  public <T> List<T> follow(Function<LambdaFunction, T> use) {
    // Several templates may declare a function whose code is then walked once.
    Map<List<EntryPoint>, List<LambdaFunction>> byCode =
        found.stream()
            .filter(each -> !each.entries().isEmpty())
            .collect(
                Collectors.groupingBy(
                    Found::entries,
                    LinkedHashMap::new,
                    Collectors.mapping(Found::function, Collectors.toList())));
    Stream<T> withoutCode =
        found.parallelStream()
            .filter(each -> each.entries().isEmpty())
            .map(each -> use.apply(each.function()));
    Stream<T> withCode =
        byCode.entrySet().parallelStream()
            .flatMap(
                code -> {
                  Execution execution = walk(code.getKey());
                  return code.getValue().stream()
                      .map(function -> use.apply(function.with(execution)));
                });
    return Stream.concat(withCode, withoutCode).toList();
  }

  private Execution walk(List<EntryPoint> entries) {
    EntryPoint first = entries.get(0);
    return faults.guard(
        () -> new Walk(program.forAnotherThread()).from(entries),
        Execution.NONE,
        first.type().file().span(first.type().node()),
        "the code of this handler could not be followed");
  }

  /** Lists the code that could not be followed so far. */
  public List<Note> notes() {
    return faults.notes();
  }
}
