package io.github.lambdalint.maven;

import io.github.lambdalint.engine.BaselineFile;
import io.github.lambdalint.maven.LintOrder.Goal;
import io.github.lambdalint.rules.Rules;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/** Holds the parameters of the goals that lint, since Maven looks for them in super classes. */
abstract class LintMojo extends AbstractMojo {

  private static final List<String> LEVELS = List.of("error", "warning", "info", "never");

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /** Skips the goal. */
  @Parameter(property = "lambda-lint.skip", defaultValue = "false")
  private boolean skip;

  /** The lowest level of a finding that fails the build: error, warning, info or never. */
  @Parameter(property = "lambda-lint.failOn", defaultValue = "error")
  private String failOn;

  /** Whether findings fail the build at all. */
  @Parameter(property = "lambda-lint.failOnViolation", defaultValue = "true")
  private boolean failOnViolation;

  /** Globs of the files in which findings are wanted, relative to the repository; all if empty. */
  @Parameter(property = "lambda-lint.includes")
  private List<String> includes = List.of();

  /** Globs of the files of which nothing is to be told, relative to the repository. */
  @Parameter(property = "lambda-lint.excludes")
  private List<String> excludes = List.of();

  /** Whether functions in test sources count too. */
  @Parameter(property = "lambda-lint.includeTests", defaultValue = "false")
  private boolean includeTests;

  /**
   * Where and how to report: console, html, sarif, checkstyle, gitlab (Code Quality), github
   * (workflow commands), sonar (generic issues), junit, rdjsonl (reviewdog).
   */
  @Parameter(property = "lambda-lint.formats", defaultValue = "console,html,sarif,checkstyle")
  private List<String> formats = List.of();

  /**
   * The folder for reports, which tell of all modules of a build; relative to the folder in which
   * Maven was started. If not set, {@code target/lambda-lint} there.
   */
  @Parameter(property = "lambda-lint.outputDirectory", defaultValue = "target/lambda-lint")
  private String outputDirectory;

  /** Names of the only rules to run; all if empty. */
  @Parameter(property = "lambda-lint.rules")
  private List<String> rules = List.of();

  /** Names of rules not to run. */
  @Parameter(property = "lambda-lint.disable")
  private List<String> disable = List.of();

  /**
   * The file of known findings, which do not count; relative to the folder in which Maven was
   * started. If not set, {@code lambda-lint-baseline.json} there or in a folder above it, up to the
   * root of the repository.
   */
  @Parameter(property = "lambda-lint.baseline")
  private String baseline;

  final MavenSession session() {
    return session;
  }

  /**
   * Lints the functions of one module and says why the build is to fail.
   *
   * @throws MojoExecutionException when a parameter has a value that it cannot have
   */
  final Optional<String> lintModule(
      MavenProject project, ProjectDependenciesResolver resolver, Goal goal, boolean deferred)
      throws MojoExecutionException {
    Reactor reactor = new Reactor(session);
    BuildPart part =
        new BuildPart(
            project.getArtifactId(),
            reactor.root().toFile(),
            project.getBasedir(),
            reactor.modules(includeTests));
    ClassPathResolver classPaths = new ClassPathResolver(session, resolver, includeTests);
    return lint(part, () -> classPaths.resolve(project), goal, reactor.parts(execution), deferred);
  }

  /**
   * Lints all functions below the folder in which Maven was started, whose libraries are not known,
   * and says why the build is to fail.
   *
   * @throws MojoExecutionException when a parameter has a value that it cannot have
   */
  final Optional<String> lintFolder(Goal goal) throws MojoExecutionException {
    File folder = start().toFile();
    BuildPart all = new BuildPart(folder.getName(), folder, folder, List.of());
    return lint(all, () -> new ModuleClassPath(List.of(), List.of()), goal, 1, false);
  }

  /**
   * Lints {@code part}.
   *
   * @param classPath of the part; asked for only if it has functions
   * @param parts how many orders the build is expected to give
   */
  private Optional<String> lint(
      BuildPart part, Supplier<ModuleClassPath> classPath, Goal goal, int parts, boolean deferred)
      throws MojoExecutionException {
    try {
      UserProperties.check(session, execution);
      boolean interactive = session.getRequest().isInteractiveMode();
      if (goal == Goal.REPORT && baseline != null && !Files.isRegularFile(baselineFile(part))) {
        throw new IllegalArgumentException(
            "lambda-lint.baseline: there is no file %s; `mvn lambda-lint:baseline` writes it"
                .formatted(baselineFile(part)));
      }
      LintOrder order =
          new LintOrder(part, settings(part), goal, start().toFile(), parts, deferred, interactive);
      return Build.lint(session, order, classPath, new LogLines(getLog()));
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage());
    }
  }

  private Path baselineFile(BuildPart part) {
    return baseline == null
        ? UpwardFile.find(BaselineFile.NAME, start(), part.root().toPath())
            .orElse(start().resolve(BaselineFile.NAME))
        : start().resolve(baseline).normalize();
  }

  private Path start() {
    return Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
  }

  private LintSettings settings(BuildPart part) {
    new AllowedValues("lambda-lint.failOn", LEVELS).check(failOn);
    new AllowedValues("lambda-lint.formats", Output.formats()).check(formats);
    List<String> names = Rules.ALL.stream().map(rule -> rule.getClass().getSimpleName()).toList();
    new AllowedValues("lambda-lint.rules", names).check(rules);
    new AllowedValues("lambda-lint.disable", names).check(disable);
    return new LintSettings(
        skip,
        includes,
        excludes,
        includeTests,
        names.stream()
            .filter(name -> rules.isEmpty() || rules.contains(name))
            .filter(name -> !disable.contains(name))
            .toList(),
        formats,
        start().resolve(outputDirectory).toFile(),
        baselineFile(part).toFile(),
        failOnViolation ? failOn : "never");
  }
}
