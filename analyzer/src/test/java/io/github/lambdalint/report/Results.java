package io.github.lambdalint.report;

import io.github.lambdalint.deployment.Dialect;
import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.ResourceGraph;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.engine.LintResult.Statistics;
import io.github.lambdalint.engine.LintResult.Suppressed;
import io.github.lambdalint.function.Handler;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.KnowledgeBase;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes results to report. */
final class Results {

  static final RulePage CLIENT = page("ClientPerInvocation", "warning", "keep it in a field");
  static final RulePage EXIT = page("ExitInHandler", "error", "return instead");

  private Results() {}

  static LintResult of(Finding... findings) {
    return of(List.of(findings), List.of(), List.of());
  }

  static LintResult of(List<Finding> findings, List<Suppressed> suppressed, List<Note> notes) {
    return new LintResult(
        findings,
        suppressed,
        List.of(function("OrderHandler", "shop.OrderHandler")),
        List.of(CLIENT, EXIT),
        new Statistics(480, 480, 12, 2, 980, 412),
        notes);
  }

  /** Makes a result without findings. */
  static LintResult seeing(LambdaFunction... functions) {
    return new LintResult(
        List.of(),
        List.of(),
        List.of(functions),
        List.of(),
        new Statistics(480, 480, 0, 2, 0, 0),
        List.of());
  }

  static RulePage page(String id, String severity, String help) {
    return RulePage.parse(
        id,
        """
        ---
        severity: %s
        help: %s
        ---
        # Title of %s

        What happens.

        ## Example
        """
            .formatted(severity, help, id));
  }

  static Finding finding(RulePage rule, Span span, String message) {
    return finding(rule, Place.at(span), message);
  }

  static Finding finding(RulePage rule, Place place, String message) {
    return new Finding(rule, rule.severity(), place, message, List.of("OrderHandler"));
  }

  static Finding rated(Severity severity, Finding finding) {
    return new Finding(
        finding.rule(), severity, finding.at(), finding.message(), finding.functions());
  }

  static LambdaFunction function(String name, String className) {
    return new LambdaFunction(
        name, Optional.of(handler(className)), Optional.empty(), Optional.empty(), List.of());
  }

  /** Makes a function that sources of the given kinds invoke. */
  static LambdaFunction declared(String id, String className, String... kinds) {
    Span span = Span.ofLine(Path.of("/shop/template.yaml"), 1);
    Mapping nothing = Mapping.empty(span);
    Template template = new Template(span.file(), Dialect.SAM);
    Resource resource = new Resource(id, "AWS::Lambda::Function", nothing, nothing, span, template);
    List<EventSource> sources =
        Stream.of(kinds)
            .map(
                kind ->
                    new EventSource(
                        kind, "Trigger", nothing, Optional.empty(), Optional.empty(), span))
            .toList();
    FunctionDeclaration declaration =
        new FunctionDeclaration(
            resource,
            List.of(),
            sources,
            List.of(),
            List.of(),
            List.of(),
            new ResourceGraph(List.of(resource)));
    return new LambdaFunction(
        id,
        Optional.of(handler(className)),
        Optional.empty(),
        Optional.of(declaration),
        KnowledgeBase.load().invocations(declaration));
  }

  private static Handler handler(String className) {
    Span span = Span.ofLine(Path.of("/shop/Handler.java"), 1);
    return new Handler(
        className,
        "handleRequest",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        true,
        span,
        span);
  }

  static Step step(String label, Path file, int line) {
    return new Step(label, Span.ofLine(file, line));
  }
}
