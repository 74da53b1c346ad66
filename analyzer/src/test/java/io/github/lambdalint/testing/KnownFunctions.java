package io.github.lambdalint.testing;

import io.github.lambdalint.engine.LintResult.Statistics;
import io.github.lambdalint.engine.ProjectAnalysis.Analysis;
import io.github.lambdalint.engine.ProjectAnalysis.Inputs;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.source.Note;
import java.util.List;
import java.util.function.Function;

/** Holds functions of which all is known. */
public record KnownFunctions(List<LambdaFunction> functions, Inputs inputs) implements Analysis {

  /** Holds functions that were found in nothing. */
  public KnownFunctions(List<LambdaFunction> functions, List<Note> notes) {
    this(
        functions,
        new Inputs(new Statistics(0, 0, 0, 0, 0, 0), notes, file -> List.of(), List.of(), true));
  }

  @Override
  public boolean isEmpty() {
    return functions.isEmpty();
  }

  @Override
  public <T> List<T> follow(Function<LambdaFunction, T> use) {
    return functions.stream().map(use).toList();
  }

  @Override
  public void close() {}
}
