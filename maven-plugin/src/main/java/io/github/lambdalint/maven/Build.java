package io.github.lambdalint.maven;

import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.engine.ProjectAnalysis;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.source.Dependencies;
import io.github.lambdalint.source.Note;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * Lints the parts of one build one after the other and unites their results in one report.
 *
 * <p>The first goal that needs it makes it. Goals from other class loaders find it in the session's
 * data and reach it through types of the JDK.
 */
final class Build {

  private static final String LINT = Build.class.getName() + ".lint";
  private static final String CLOSE = Build.class.getName() + ".close";

  private final Linter linter;
  private int done;
  private int linted;
  private boolean failed;
  private Optional<LintResult> united = Optional.empty();
  private Optional<Runnable> summary = Optional.empty();

  Build(Linter linter) {
    this.linter = linter;
  }

  /**
   * Lints a part of the build of {@code session}.
   *
   * @param classPath of the part; asked for only if it has functions
   * @param console takes the level and the text of a line
   * @return why the build is to fail
   * @throws IllegalArgumentException when the order cannot be fulfilled as it is
   */
  static Optional<String> lint(
      MavenSession session,
      LintOrder order,
      Supplier<ModuleClassPath> classPath,
      BiConsumer<String, String> console) {
    return shared(session).apply(Bytes.of(order)).apply(() -> Bytes.of(classPath.get()), console);
  }

  /** Prints the summary of {@code session}'s build unless that was done. */
  static void close(MavenSession session) {
    if (session.getRepositorySession().getData().get(CLOSE) instanceof Runnable close) {
      close.run();
    }
  }

  @SuppressWarnings("unchecked")
  private static Function<
          byte[], BiFunction<Supplier<byte[]>, BiConsumer<String, String>, Optional<String>>>
      shared(MavenSession session) {
    SessionData data = session.getRepositorySession().getData();
    if (data.get(LINT) == null) {
      Build own = new Build(new Linter(analysis(session)));
      Function<byte[], BiFunction<Supplier<byte[]>, BiConsumer<String, String>, Optional<String>>>
          lint = order -> (classPath, console) -> own.lint(order, classPath, console);
      Runnable close = own::close;
      if (data.set(LINT, null, lint)) {
        data.set(CLOSE, close);
      }
    }
    return (Function<
            byte[], BiFunction<Supplier<byte[]>, BiConsumer<String, String>, Optional<String>>>)
        data.get(LINT);
  }

  private static ProjectAnalysis analysis(MavenSession session) {
    return GoalNames.onlyLint(session.getGoals())
        ? JavaProject.ofUnchangingFiles()
        : new JavaProject();
  }

  private Optional<String> lint(
      byte[] order, Supplier<byte[]> classPath, BiConsumer<String, String> console) {
    return lint(
        Bytes.read(order, LintOrder.class),
        () -> Bytes.read(classPath.get(), ModuleClassPath.class).toDependencies(),
        console);
  }

  /** Lints a part; the reports are written anew each time, since a later part may fail to build. */
  synchronized Optional<String> lint(
      LintOrder order, Supplier<Dependencies> classPath, BiConsumer<String, String> console) {
    done++;
    Optional<String> failure =
        order.settings().skip()
            ? skip(console)
            : lintPart(order, order.toRequest(classPath), console);
    if (done == order.parts() || (failure.isPresent() && !order.deferred())) {
      close();
    }
    return failure;
  }

  private static Optional<String> skip(BiConsumer<String, String> console) {
    console.accept("info", "skipped, since lambda-lint.skip is set");
    return Optional.empty();
  }

  private Optional<String> lintPart(
      LintOrder order, LintRequest request, BiConsumer<String, String> console) {
    LintResult result =
        ProgressLine.during(
            "lambda-lint reads " + order.part().name(),
            order.interactive(),
            () -> linter.run(request));
    linted++;
    LintResult all =
        united.map(earlier -> LintResult.union(List.of(earlier, result))).orElse(result);
    List<Finding> late = suppressions(order, request, all);
    LintResult part = withoutKnownNotes(result).withFindings(late);
    boolean isFirst = united.isEmpty();
    united = Optional.of(all);
    KnownFindings known = KnownFindings.of(order);
    if (order.goal() == LintOrder.Goal.BASELINE) {
      renew(known, all.withFindings(late), console);
      return Optional.empty();
    }
    return report(order, part, all.withFindings(late), known, isFirst, new Output(order, console));
  }

  /** Tells of suppressions at the end, of all of them only if all was linted. */
  private List<Finding> suppressions(LintOrder order, LintRequest request, LintResult all) {
    return done < order.parts()
        ? List.of()
        : linter.checkSuppressions(isWhole(order) ? all : all.asPart(), request);
  }

  private Optional<String> report(
      LintOrder order,
      LintResult unfilteredPart,
      LintResult unfilteredWhole,
      KnownFindings known,
      boolean isFirst,
      Output output) {
    LintResult part = known.silence(unfilteredPart);
    LintResult whole = known.silence(unfilteredWhole);
    output.print(part);
    summary =
        Optional.of(
            () -> {
              output.summarise(whole);
              if (isWhole(order)) {
                known.tellStale(unfilteredWhole, output.console());
              }
            });
    if (isFirst || done == order.parts() || !isEmpty(part)) {
      output.write(whole);
    }
    Gate gate = new Gate(order.settings());
    Optional<String> failure = gate.failure(part, whole, order.part().name());
    String help = failure.isPresent() && !failed ? gate.help(part) : "";
    failed |= failure.isPresent();
    return failure.map(text -> text + help);
  }

  private void renew(KnownFindings known, LintResult whole, BiConsumer<String, String> console) {
    if (isWhole(known.order())) {
      known.renew(whole, console);
    } else if (done == known.order().parts()) {
      throw new IllegalArgumentException(
          "a baseline needs the findings of all modules: run `mvn lambda-lint:baseline` in the"
              + " folder of the topmost one, without -pl and lambda-lint.skip");
    }
  }

  /** Says whether this is the last part, and none was left out or skipped. */
  private boolean isWhole(LintOrder order) {
    return done == order.parts() && linted >= order.part().modules().size();
  }

  private static boolean isEmpty(LintResult result) {
    return result.functions().isEmpty() && result.notes().isEmpty();
  }

  /**
   * Each part reads all templates, and modules share dependencies that cannot be had, but their
   * faults are told once.
   */
  private LintResult withoutKnownNotes(LintResult result) {
    List<Note> earlier = united.map(LintResult::notes).orElse(List.of());
    return result.withNotes(
        result.notes().stream()
            .filter(note -> earlier.stream().noneMatch(told -> isSame(note, told)))
            .toList());
  }

  private static boolean isSame(Note note, Note told) {
    return note.message().equals(told.message())
        && (note.at().equals(told.at()) || note.at().file().endsWith("pom.xml"));
  }

  private synchronized void close() {
    summary.ifPresent(Runnable::run);
    summary = Optional.empty();
  }
}
