package io.github.lambdalint.engine;

import io.github.lambdalint.function.Handler;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.source.Span;
import java.util.List;

/** Is a finding with the places where it may be silenced. */
record Silenceable(Finding finding, List<Span> places) {

  /** Takes its own place and, of one in a template, also that of the only handler concerned. */
  static Silenceable of(Finding finding, List<LambdaFunction> functions) {
    Span at = finding.at().span();
    if (at.file().toString().endsWith(".java")) {
      return new Silenceable(finding, List.of(at));
    }
    List<Span> handlers =
        functions.stream()
            .filter(function -> finding.functions().contains(function.name()))
            .flatMap(function -> function.handler().stream())
            .map(Handler::span)
            .distinct()
            .toList();
    return new Silenceable(
        finding, handlers.size() == 1 ? List.of(at, handlers.get(0)) : List.of(at));
  }
}
