package io.github.lambdalint.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.lambdalint.configuration.Configuration;
import io.github.lambdalint.configuration.Configuration.PathLevels;
import io.github.lambdalint.configuration.Configuration.Templates;
import io.github.lambdalint.configuration.Level;
import io.github.lambdalint.engine.LintResult.Statistics;
import io.github.lambdalint.engine.LintResult.Suppressed;
import io.github.lambdalint.engine.ProjectAnalysis.Inputs;
import io.github.lambdalint.function.AddedCalls;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.rule.SuppressedName;
import io.github.lambdalint.source.Dependencies;
import io.github.lambdalint.source.Globs;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Step;
import io.github.lambdalint.testing.KnownFunctions;
import io.github.lambdalint.testing.LineFunctions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinterTest {

  private static final Path ROOT = Path.of("/shop");
  private static final Statistics STATISTICS = new Statistics(6, 5, 4, 3, 2, 1);

  @Test
  void aResultHoldsWhatTheAnalysisSawAndTheRulesThatRan() {
    LambdaFunction b = function("b", 1);
    LambdaFunction a = function("a", 2);
    Note note = new Note(Span.ofLine(ROOT, 1), "half a template");
    Rule first = new FirstRule((function, report) -> {});
    Rule second = new SecondRule((function, report) -> {});
    Inputs inputs = new Inputs(STATISTICS, List.of(note), file -> List.of(), List.of(), true);
    Linter linter = new Linter(request -> new KnownFunctions(List.of(b, a), inputs));
    assertThat(linter.run(request(second, first)))
        .isEqualTo(
            new LintResult(
                List.of(),
                List.of(),
                List.of(a, b),
                List.of(RulePage.of(first), RulePage.of(second)),
                STATISTICS,
                List.of(note)));
  }

  @Test
  void findingsAreSortedByPlaceThenRuleThenMessage() {
    Rule first =
        new FirstRule(
            (function, report) -> {
              report.add(at("B.java", 1), "b");
              report.add(at("A.java", 20), "z");
              report.add(at("A.java", 20), "a");
            });
    Rule second =
        new SecondRule(
            (function, report) -> {
              report.add(at("A.java", 20), "a");
              report.add(at("A.java", 3), "%s, %d%%", "formatted", 5);
            });
    assertThat(run(List.of(function("f", 1)), second, first).findings())
        .containsExactly(
            finding(second, Severity.INFO, at("A.java", 3), "formatted, 5%", "f"),
            finding(first, Severity.WARNING, at("A.java", 20), "a", "f"),
            finding(first, Severity.WARNING, at("A.java", 20), "z", "f"),
            finding(second, Severity.INFO, at("A.java", 20), "a", "f"),
            finding(first, Severity.WARNING, at("B.java", 1), "b", "f"));
  }

  @Test
  void aPlaceInCodeThatSeveralFunctionsShareIsReportedOnceThoughItsMessageNamesThem() {
    Rule rule =
        new FirstRule(
            (function, report) -> report.add(at("A.java", 7), "bad for %s", function.name()));
    assertThat(run(List.of(function("b", 2), function("a", 1)), rule).findings())
        .extracting(Finding::message, Finding::functions)
        .containsExactly(tuple("bad for a", List.of("a", "b")));
  }

  @Test
  void aFindingOfSeveralFunctionsIsReportedOnceWithTheTrailOfTheFirst() {
    Rule rule =
        new FirstRule(
            (function, report) -> {
              Severity severity = function.name().equals("b") ? Severity.ERROR : Severity.INFO;
              report.add(severity, reachedFrom(function), "shared");
              report.add(severity, reachedFrom(function), "shared");
            });
    LambdaFunction a = function("a", 1);
    assertThat(run(List.of(function("c", 3), function("b", 2), a), rule).findings())
        .containsExactly(
            new Finding(
                RulePage.of(rule),
                Severity.ERROR,
                reachedFrom(a),
                "shared",
                List.of("a", "b", "c")));
  }

  @Test
  void theResultDoesNotDependOnTheOrderOfFunctions() {
    Rule rule =
        new FirstRule(
            (function, report) -> {
              report.add(function.place(), "own");
              report.add(reachedFrom(function), "shared");
            });
    List<LambdaFunction> functions =
        new ArrayList<>(
            IntStream.range(0, 200).mapToObj(n -> function("same" + n % 7, n + 1)).toList());
    LintResult expected = run(functions, rule);
    Collections.shuffle(functions, new Random(1));
    assertThat(run(functions, rule)).isEqualTo(expected);
  }

  @Test
  void aFailingRuleBecomesOneNoteAndAllElseStands() {
    Rule failing =
        new FirstRule(
            (function, report) -> {
              report.add(at("A.java", 1), "before");
              throw new IllegalStateException("first line\nsecond line");
            });
    Rule sound = new SecondRule((function, report) -> report.add(at("A.java", 2), "sound"));
    LintResult result =
        run(List.of(function("a", 5), function("b", 6), function("c", 7)), failing, sound);
    assertThat(result.findings()).extracting(Finding::message).containsExactly("before", "sound");
    assertThat(result.notes()).hasSize(1);
    assertThat(result.notes().get(0).at()).isEqualTo(at("Handler.java", 5).span());
    assertThat(result.notes().get(0).message())
        .startsWith(
            "rule `FirstRule` failed on function `a` and 2 more, a fault of lambda-lint; please"
                + " report: java.lang.IllegalStateException: first line at "
                + LinterTest.class.getName());
  }

  @Test
  void endlessRecursionInARuleBecomesANote() {
    Rule endless = new FirstRule((function, report) -> recurse(1));
    assertThat(run(List.of(function("a", 5)), endless).notes())
        .singleElement()
        .extracting(Note::message)
        .asString()
        .contains("java.lang.StackOverflowError at " + LinterTest.class.getName());
  }

  private static int recurse(int depth) {
    return depth == 0 ? 0 : recurse(depth + 1) + 1;
  }

  @Test
  void aTrailThatCannotBeComputedFailsItsRule() {
    Rule rule =
        new FirstRule(
            (function, report) ->
                report.add(
                    new Place() {
                      @Override
                      public Span span() {
                        return at("A.java", 1).span();
                      }

                      @Override
                      public List<Step> trail() {
                        throw new IllegalStateException("cycle");
                      }
                    },
                    "no way"));
    LintResult result = run(List.of(function("a", 5)), rule);
    assertThat(result.findings()).isEmpty();
    assertThat(result.notes()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-                   | -                  | A.java a/A.java a/b/B.java",
        "**/A.java           | -                  | A.java a/A.java",
        "a/                  | -                  | a/A.java a/b/B.java",
        "a/**/B.java         | -                  | a/b/B.java",
        "a/*.java            | -                  | a/A.java",
        "-                   | **/A.java          | a/b/B.java",
        "a\\**               | a/b/**             | a/A.java",
      })
  void globsDecideInWhichFilesFindingsAreWanted(String include, String exclude, String files) {
    Rule rule =
        new FirstRule(
            (function, report) -> {
              report.add(at("A.java", 1), "one");
              report.add(at("a/A.java", 1), "two");
              report.add(at("a/b/B.java", 1), "three");
            });
    LintRequest request =
        new LintRequest(
            ROOT.resolve("src/.."),
            List.of(),
            Optional.empty(),
            () -> Dependencies.NONE,
            Optional.ofNullable(include).stream().toList(),
            Optional.ofNullable(exclude).stream().toList(),
            false,
            List.of(rule),
            Configuration.NONE);
    assertThat(linter(List.of(function("f", 1))).run(request).findings())
        .extracting(finding -> ROOT.relativize(finding.at().span().file()).toString())
        .containsExactly(files.split(" "));
  }

  @Test
  void aSuppressedFindingIsKeptApartWithItsReason() {
    Rule first =
        new FirstRule(
            (function, report) -> {
              report.add(at("A.java", 1), "outside");
              report.add(Place.at(new Span(ROOT.resolve("A.java"), 5, 3, 9, 1)), "begins inside");
            });
    Rule second = new SecondRule((function, report) -> report.add(at("A.java", 5), "of another"));
    Span region = new Span(ROOT.resolve("A.java"), 4, 1, 6, 1);
    List<Suppression> suppressions =
        List.of(
            new Suppression(Set.of("FirstRule"), region, "known", region, false),
            new Suppression(Set.of("FirstRule"), region, "known twice", region, false));
    LintResult result = runSuppressing(suppressions, first, second);
    assertThat(result.findings())
        .extracting(Finding::message)
        .containsExactly("outside", "of another");
    assertThat(result.suppressed())
        .extracting(each -> each.finding().message(), Suppressed::reason)
        .containsExactly(tuple("begins inside", "known"));
  }

  @Test
  void aSuppressionCanBeForAllRules() {
    Rule first = new FirstRule((function, report) -> report.add(at("A.java", 1), "one"));
    Rule second = new SecondRule((function, report) -> report.add(at("A.java", 1), "two"));
    Span region = new Span(ROOT.resolve("A.java"), 1, 1, 1, 9);
    LintResult result =
        runSuppressing(
            List.of(new Suppression(Set.of("lambda-lint"), region, "", region, false)),
            first,
            second);
    assertThat(result.findings()).isEmpty();
    assertThat(result.suppressed()).hasSize(2);
  }

  @Test
  void aFindingInATemplateIsSilencedAtItsHandlerToo() {
    Rule rule =
        new FirstRule(
            (function, report) -> {
              report.add(at("template.yaml", 9), "in a template");
              report.add(at("Shared.java", 9), "in code");
            });
    Span handler = new Span(ROOT.resolve("Handler.java"), 1, 1, 5, 1);
    Suppression suppression =
        new Suppression(Set.of("FirstRule"), handler, "known", handler, false);
    LintResult result = runSuppressing(List.of(suppression), rule);
    assertThat(result.suppressed())
        .extracting(each -> each.finding().message())
        .containsExactly("in a template");
    assertThat(result.suppressions())
        .containsExactly(new SuppressedName(handler, "FirstRule", false, true, false));
  }

  @Test
  void namesInSuppressionsKnowWhetherTheySilenceNothing() {
    Rule first = new FirstRule((function, report) -> report.add(at("A.java", 5), "one"));
    Span region = new Span(ROOT.resolve("A.java"), 4, 1, 6, 1);
    Span used = Span.ofLine(ROOT.resolve("A.java"), 3);
    Span other = Span.ofLine(ROOT.resolve("A.java"), 4);
    List<Suppression> suppressions =
        List.of(
            new Suppression(Set.of("FirstRule"), region, "", used, false),
            new Suppression(Set.of("lambda-lint"), region, "", used, false),
            new Suppression(Set.of("SecondRule"), region, "", used, true),
            new Suppression(Set.of("FirstRule"), other, "", other, false));
    assertThat(runSuppressing(suppressions, first).suppressions())
        .containsExactly(
            new SuppressedName(used, "FirstRule", false, false, false),
            new SuppressedName(used, "lambda-lint", false, false, false),
            new SuppressedName(used, "SecondRule", true, false, true),
            new SuppressedName(other, "FirstRule", true, false, false));
  }

  @Test
  void whereLibrariesAreMissingAnyNameMayBeNeeded() {
    Span region = Span.ofLine(ROOT.resolve("A.java"), 3);
    List<Suppression> suppressions =
        List.of(new Suppression(Set.of("FirstRule"), region, "", region, false));
    Inputs inputs =
        new Inputs(
            STATISTICS, List.of(), file -> suppressions, List.of(ROOT.resolve("A.java")), false);
    Linter linter = new Linter(request -> new KnownFunctions(List.of(function("f", 1)), inputs));
    assertThat(linter.run(request()).suppressions())
        .containsExactly(new SuppressedName(region, "FirstRule", false, false, false));
  }

  @Test
  void aRuleMayReportWhatIsWrongWithSuppressions() {
    Span span = Span.ofLine(ROOT.resolve("A.java"), 3);
    SuppressedName name = new SuppressedName(span, "OldRule", false, false, false);
    LintResult whole =
        new LintResult(
            List.of(), List.of(), List.of(), List.of(), STATISTICS, List.of(), List.of(name));
    Rule rule = new SuppressionRule();
    assertThat(linter(List.of()).checkSuppressions(whole, request(rule)))
        .containsExactly(
            new Finding(
                RulePage.of(rule),
                Severity.INFO,
                Place.at(span),
                "OldRule in [SuppressionRule]",
                List.of()));
  }

  @Test
  void aConfigurationGivesFindingsTheirLevel() {
    Rule rule =
        new FirstRule(
            (function, report) -> {
              report.add(at("A.java", 1), "one");
              report.add(at("batch/A.java", 1), "two");
              report.add(at("old/A.java", 1), "three");
            });
    assertThat(linter(List.of(function("f", 1))).run(configured(rule)).findings())
        .containsExactly(
            finding(rule, Severity.WARNING, at("A.java", 1), "one", "f").rated(Severity.ERROR),
            finding(rule, Severity.WARNING, at("batch/A.java", 1), "two", "f")
                .rated(Severity.INFO));
  }

  private static LintRequest configured(Rule rule) {
    Configuration configuration =
        new Configuration(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of("old/**"),
            Map.of("FirstRule", Level.ERROR),
            List.of(
                new PathLevels(
                    Globs.of("paths", List.of("batch/**")), Map.of("FirstRule", Level.INFO))),
            Templates.ANYWHERE,
            List.of(),
            List.of(),
            AddedCalls.NONE);
    return LintRequest.of(ROOT, () -> Dependencies.NONE, List.of(rule)).with(configuration);
  }

  @Test
  void aMalformedGlobIsRefusedByName() {
    LintRequest request =
        new LintRequest(
            ROOT,
            List.of(),
            Optional.empty(),
            () -> Dependencies.NONE,
            List.of(),
            List.of("[a"),
            false,
            List.of(),
            Configuration.NONE);
    assertThatThrownBy(() -> linter(List.of()).run(request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("excludes: `[a` is not a glob");
  }

  private static LintResult run(List<LambdaFunction> functions, Rule... rules) {
    return linter(functions).run(request(rules));
  }

  private static LintResult runSuppressing(List<Suppression> suppressions, Rule... rules) {
    List<LambdaFunction> functions = List.of(function("f", 1));
    return new Linter(
            request ->
                new KnownFunctions(
                    functions,
                    new Inputs(
                        STATISTICS,
                        List.of(),
                        file -> suppressions,
                        List.of(ROOT.resolve("A.java")),
                        true)))
        .run(request(rules));
  }

  private static Linter linter(List<LambdaFunction> functions) {
    return new Linter(request -> new KnownFunctions(functions, List.of()));
  }

  private static LintRequest request(Rule... rules) {
    return LintRequest.of(ROOT, () -> Dependencies.NONE, List.of(rules));
  }

  private static Finding finding(
      Rule rule, Severity severity, Place at, String message, String function) {
    return new Finding(RulePage.of(rule), severity, at, message, List.of(function));
  }

  private static Place at(String file, int line) {
    return Place.at(Span.ofLine(ROOT.resolve(file), line));
  }

  private static Place reachedFrom(LambdaFunction function) {
    List<Step> trail = List.of(new Step(function.name(), function.place().span()));
    return new Place.Plain(at("Shared.java", 9).span(), trail, List.of());
  }

  private static LambdaFunction function(String name, int line) {
    Span span = Span.ofLine(ROOT.resolve("Handler.java"), line);
    return LineFunctions.function(name, span);
  }
}
