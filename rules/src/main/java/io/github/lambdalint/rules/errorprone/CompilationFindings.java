package io.github.lambdalint.rules.errorprone;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.util.Context;
import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.engine.ProjectAnalysis.Analysis;
import io.github.lambdalint.function.Handler;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.report.ConsoleReport;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.source.Edit;
import io.github.lambdalint.source.Fix;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

/**
 * Holds what one run of the engine found for a compilation, by the unit and the rule that tell it.
 *
 * <p>The first unit that Error Prone looks at starts the run. Only texts and places are kept, since
 * they live as long as the compilation, beside javac's own trees.
 */
final class CompilationFindings {

  private static final Context.Key<CompilationFindings> KEY = new Context.Key<>();

  private final Map<Path, Map<String, List<Message>>> messages = new HashMap<>();
  private CompilationUnitTree unit;
  private Map<String, List<Message>> inUnit = Map.of();

  private CompilationFindings() {}

  /** Finds them unless an earlier unit of the compilation did. */
  static CompilationFindings of(CompilationUnitTree first, VisitorState state) {
    CompilationFindings known = state.context.get(KEY);
    if (known != null) {
      return known;
    }
    CompilationFindings findings = new CompilationFindings();
    state.context.put(KEY, findings);
    try {
      Optional<Path> path = Compilation.path(first.getSourceFile());
      Optional<Compilation> compilation = path.flatMap(unit -> Compilation.of(unit, state));
      if (compilation.isPresent()) {
        findings.run(compilation.get(), path.get());
      }
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      // Error Prone would make an error of it.
      String reason = e instanceof IllegalArgumentException ? e.getMessage() : e.toString();
      JavacTrees.instance(state.context)
          .printMessage(
              Diagnostic.Kind.NOTE, "lambda-lint linted nothing: " + reason, first, first);
    }
    return findings;
  }

  /** Returns what {@code rule} has to tell in a unit, about which all rules ask one by one. */
  List<Message> in(CompilationUnitTree asked, String rule) {
    if (unit != asked) {
      unit = asked;
      inUnit = all(asked);
    }
    return inUnit.getOrDefault(rule, List.of());
  }

  private Map<String, List<Message>> all(CompilationUnitTree asked) {
    return messages.isEmpty()
        ? Map.of()
        : Compilation.path(asked.getSourceFile())
            .map(path -> messages.getOrDefault(path, Map.of()))
            .orElse(Map.of());
  }

  private void run(Compilation compilation, Path first) throws IOException {
    try (Analysis analysis = new JavaProject().analyse(compilation.toRequest(List.of()))) {
      // Without functions the rules and their tables need not even be loaded.
      if (!analysis.isEmpty()) {
        check(analysis, compilation, first);
      }
    }
  }

  private void check(Analysis analysis, Compilation compilation, Path first) {
    LintRequest request = compilation.toRequest(Rules.wantedBy(compilation.configuration()));
    Linter linter = new Linter(any -> analysis);
    LintResult result = linter.run(request);
    LintResult known = compilation.isWholeBuild() ? result : result.asPart();
    Stream.concat(result.findings().stream(), linter.checkSuppressions(known, request).stream())
        .forEach(finding -> place(finding, compilation, result.functions(), first));
  }

  /** Lets the unit tell a finding in which it lies, otherwise that of a handler it concerns. */
  private void place(
      Finding finding, Compilation compilation, List<LambdaFunction> functions, Path first) {
    Span span = finding.at().span();
    if (compilation.compiles(span.file())) {
      add(span.file(), finding, new Target.Stretch(span), finding.message());
      return;
    }
    String text = ConsoleReport.place(span) + " " + finding.message();
    List<LambdaFunction> concerned =
        functions.stream()
            .filter(function -> finding.functions().contains(function.name()))
            .toList();
    Optional<String> handler =
        concerned.stream()
            .flatMap(function -> function.handler().stream())
            .map(Handler::className)
            .filter(compilation.classes()::containsKey)
            .findFirst();
    if (handler.isPresent()) {
      add(
          compilation.classes().get(handler.get()),
          finding,
          new Target.Declaration(handler.get()),
          text);
    } else if (concerned.stream()
        .anyMatch(function -> function.handler().isEmpty() && compilation.deploys(function))) {
      add(first, finding, new Target.Whole(), text);
    }
  }

  private void add(Path file, Finding finding, Target target, String text) {
    messages
        .computeIfAbsent(file, key -> new HashMap<>())
        .computeIfAbsent(finding.rule().id(), key -> new ArrayList<>())
        .add(
            new Message(
                target,
                Stream.concat(Stream.of(text), ConsoleReport.explanation(finding).stream())
                    .collect(Collectors.joining("\n  ")),
                edits(finding, file)));
  }

  private static List<Edit> edits(Finding finding, Path unit) {
    return finding
        .at()
        .fix()
        .filter(Fix::isSafe)
        .map(Fix::edits)
        .filter(edits -> edits.stream().allMatch(edit -> edit.span().file().equals(unit)))
        .orElse(List.of());
  }
}
