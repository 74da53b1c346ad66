package io.github.lambdalint.engine;

import io.github.lambdalint.engine.LintResult.Statistics;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.source.Note;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Finds the functions of a project. */
@FunctionalInterface
public interface ProjectAnalysis {

  /** Reads sources and templates as {@code request} says. */
  Analysis analyse(LintRequest request);

  /** Holds the functions of a project, with what rules need to ask about them. */
  interface Analysis extends Closeable {

    /** Says whether there is no function at all. */
    boolean isEmpty();

    /**
     * Lets {@code use} look at each function with its code, in any order, each on one thread.
     * Unless what it returns keeps the code, only the code of few functions is in memory.
     */
    <T> List<T> follow(Function<LambdaFunction, T> use);

    /** Tells what was read so far, of which following code is a part. */
    Inputs inputs();
  }

  /**
   * Is what functions were found in.
   *
   * @param notes faults of files, each with its place
   * @param suppressions tells those of a file
   * @param filesRead those whose suppressions were looked at
   * @param knowsLibraries whether none was missing, whose calls could have led to findings
   */
  record Inputs(
      Statistics statistics,
      List<Note> notes,
      Function<Path, List<Suppression>> suppressions,
      List<Path> filesRead,
      boolean knowsLibraries) {}
}
