package io.github.lambdalint.engine;

import io.github.lambdalint.engine.LintResult.Statistics;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.source.Note;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Finds the functions of a project. */
@FunctionalInterface
public interface ProjectAnalysis {

  /** Reads sources and templates as {@code request} says. */
  Analysis analyse(LintRequest request);

  /**
   * Holds what rules ask about.
   *
   * @param functions in any order; they may be asked from several threads
   * @param notes faults of files, each with its place
   * @param suppressions tells those of a file
   * @param filesRead those whose suppressions should silence something; empty if that cannot be
   *     told
   * @param resources what the functions read from while rules ask them, to be closed after that
   */
  record Analysis(
      List<LambdaFunction> functions,
      Statistics statistics,
      List<Note> notes,
      Function<Path, List<Suppression>> suppressions,
      List<Path> filesRead,
      Closeable resources)
      implements Closeable {

    /** Holds functions that need nothing open and suppress nothing. */
    public Analysis(List<LambdaFunction> functions, Statistics statistics, List<Note> notes) {
      this(functions, statistics, notes, file -> List.of(), List.of(), () -> {});
    }

    @Override
    public void close() throws IOException {
      resources.close();
    }
  }
}
