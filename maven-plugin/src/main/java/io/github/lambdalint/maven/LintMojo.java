package io.github.lambdalint.maven;

import io.github.lambdalint.configuration.Configuration;
import io.github.lambdalint.configuration.ConfigurationReader;
import io.github.lambdalint.configuration.UpwardFile;
import io.github.lambdalint.engine.BaselineFile;
import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.maven.LintOrder.Goal;
import io.github.lambdalint.rules.Rules;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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

  /**
   * The lowest level of a finding that fails the build: error, warning, info or never. If not set,
   * what {@code lambda-lint.yml} says, else error.
   */
  @Parameter(property = "lambda-lint.failOn")
  private String failOn;

  /** Whether findings fail the build at all. */
  @Parameter(property = "lambda-lint.failOnViolation", defaultValue = "true")
  private boolean failOnViolation;

  /**
   * How many findings that would fail the build are let pass in all of its modules. If not set,
   * what {@code lambda-lint.yml} says, else none.
   */
  @Parameter(property = "lambda-lint.maxAllowedViolations")
  private Integer maxAllowedViolations;

  /** Globs of the files in which findings are wanted, relative to the repository; all if empty. */
  @Parameter(property = "lambda-lint.includes")
  private List<String> includes = List.of();

  /**
   * Globs of the files of which nothing is to be told, relative to the repository; besides those in
   * {@code lambda-lint.yml}.
   */
  @Parameter(property = "lambda-lint.excludes")
  private List<String> excludes = List.of();

  /**
   * Whether functions in test sources count too. If not set, what {@code lambda-lint.yml} says,
   * else not.
   */
  @Parameter(property = "lambda-lint.includeTests")
  private Boolean includeTests;

  /**
   * Where and how to report: console, html, sarif, checkstyle, gitlab (Code Quality), github
   * (workflow commands), sonar (generic issues), junit, rdjsonl (reviewdog), functions (what
   * invokes each function, as JSON).
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
   * The configuration, relative to the folder in which Maven was started. If not set, {@code
   * lambda-lint.yml} in the folder of the module or above it, up to the root of the repository.
   */
  @Parameter(property = "lambda-lint.config")
  private String config;

  /**
   * The file of known findings, which do not count; relative to the folder in which Maven was
   * started. If not set, {@code lambda-lint-baseline.json} there or in a folder above it, up to the
   * root of the repository.
   */
  @Parameter(property = "lambda-lint.baseline")
  private String baseline;

  /**
   * A Git revision such as {@code origin/main}: only findings count of which a line has changed
   * since the present branch has left it, be it where they are or on the way there.
   */
  @Parameter(property = "lambda-lint.newFrom")
  private String newFrom;

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
    int parts = new Reactor(session).parts(execution);
    return lint(
        order(project, goal, parts, deferred), order -> classPath(project, resolver, order));
  }

  /**
   * Writes the page of {@code modules} into {@code folder}; nothing fails.
   *
   * @throws MojoExecutionException when a parameter has a value that it cannot have
   */
  final void writePage(
      List<MavenProject> modules, ProjectDependenciesResolver resolver, File folder)
      throws MojoExecutionException {
    Build build = new Build(new Linter(new JavaProject()));
    for (MavenProject module : modules) {
      LintOrder order = order(module, Goal.REPORT, modules.size(), true).asPage(folder);
      try {
        build.lint(
            order,
            () -> classPath(module, resolver, order).toDependencies(),
            (level, line) -> getLog().debug(line));
      } catch (IllegalArgumentException e) {
        throw new MojoExecutionException(e.getMessage());
      }
    }
  }

  private LintOrder order(MavenProject project, Goal goal, int parts, boolean deferred)
      throws MojoExecutionException {
    Reactor reactor = new Reactor(session);
    Path root = reactor.root();
    Chosen chosen = chosen(project.getBasedir().toPath(), root);
    BuildPart part =
        new BuildPart(
            project.getArtifactId(),
            root.toFile(),
            project.getBasedir(),
            reactor.modules(chosen.includeTests()));
    return order(part, chosen, goal, parts, deferred);
  }

  private ModuleClassPath classPath(
      MavenProject project, ProjectDependenciesResolver resolver, LintOrder order) {
    return new ClassPathResolver(session, resolver, order.settings().includeTests())
        .resolve(project);
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
    Chosen chosen = chosen(folder.toPath(), folder.toPath());
    return lint(
        order(all, chosen, goal, 1, false), order -> new ModuleClassPath(List.of(), List.of()));
  }

  /**
   * Fulfils an order.
   *
   * @param classPath of the part; asked for only if it has functions
   */
  private Optional<String> lint(LintOrder order, Function<LintOrder, ModuleClassPath> classPath)
      throws MojoExecutionException {
    try {
      return Build.lint(session, order, () -> classPath.apply(order), new LogLines(getLog()));
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage());
    }
  }

  /**
   * Orders {@code part} to be linted.
   *
   * @param parts how many orders the build is expected to give
   */
  private LintOrder order(BuildPart part, Chosen chosen, Goal goal, int parts, boolean deferred)
      throws MojoExecutionException {
    try {
      UserProperties.check(session, execution);
      boolean interactive = session.getRequest().isInteractiveMode();
      if (goal == Goal.REPORT && baseline != null && !Files.isRegularFile(baselineFile(part))) {
        throw new IllegalArgumentException(
            "lambda-lint.baseline: there is no file %s; `mvn lambda-lint:baseline` writes it"
                .formatted(baselineFile(part)));
      }
      return new LintOrder(
          part, settings(part, chosen), goal, start().toFile(), parts, deferred, interactive);
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

  /** Is what the file of the project says, and where it lies; a POM comes before it. */
  private record Chosen(File file, Configuration configuration, boolean includeTests) {}

  private Chosen chosen(Path folder, Path root) throws MojoExecutionException {
    try {
      preferCommandLine(UserProperties.of(session));
      Optional<Path> file =
          config == null
              ? ConfigurationReader.find(folder, root)
              : Optional.of(start().resolve(config));
      Configuration said =
          file.map(it -> ConfigurationReader.read(it, Rules.vocabulary()))
              .orElse(Configuration.NONE);
      return new Chosen(
          file.map(Path::toFile).orElse(null),
          said,
          includeTests == null ? said.includeTests().orElse(false) : includeTests);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage());
    }
  }

  private void preferCommandLine(UserProperties said) {
    skip = said.flag("skip", skip);
    failOn = said.text("failOn", failOn);
    failOnViolation = said.flag("failOnViolation", failOnViolation);
    maxAllowedViolations = said.number("maxAllowedViolations", maxAllowedViolations);
    includes = said.list("includes", includes);
    excludes =
        Stream.of(excludes, said.list("excludes", List.of()))
            .flatMap(List::stream)
            .distinct()
            .toList();
    includeTests = said.flag("includeTests", includeTests);
    formats = said.list("formats", formats);
    outputDirectory = said.text("outputDirectory", outputDirectory);
    rules = said.list("rules", rules);
    disable = said.list("disable", disable);
    config = said.text("config", config);
    baseline = said.text("baseline", baseline);
    newFrom = said.text("newFrom", newFrom);
  }

  private LintSettings settings(BuildPart part, Chosen chosen) {
    Configuration said = chosen.configuration();
    String level = failOn == null ? said.failOn().orElse("error") : failOn;
    new AllowedValues("lambda-lint.failOn", LEVELS).check(level);
    new AllowedValues("lambda-lint.formats", Output.formats()).check(formats);
    List<String> names = Rules.names();
    new AllowedValues("lambda-lint.rules", names).check(rules);
    new AllowedValues("lambda-lint.disable", names).check(disable);
    return new LintSettings(
        skip,
        includes,
        excludes,
        chosen.includeTests(),
        names.stream()
            .filter(
                name ->
                    rules.isEmpty()
                        ? said.wants(name, Rules.isOnByDefault(name))
                        : rules.contains(name))
            .filter(name -> !disable.contains(name))
            .toList(),
        !rules.isEmpty(),
        chosen.file(),
        formats,
        start().resolve(outputDirectory).toFile(),
        baselineFile(part).toFile(),
        newFrom,
        failOnViolation ? level : "never",
        maxAllowedViolations == null
            ? said.maxAllowedViolations().orElse(0)
            : maxAllowedViolations);
  }
}
