package io.github.lambdalint.maven;

import io.github.lambdalint.configuration.ConfigurationReader;
import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.report.ConsoleReport;
import io.github.lambdalint.report.FunctionBlocks;
import io.github.lambdalint.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;

/**
 * Lists the Lambda functions below the folder in which Maven was started, and what invokes them.
 */
@Mojo(name = "functions", requiresProject = false, threadSafe = true)
public final class FunctionsMojo extends AbstractMojo {

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Whether functions in test sources count too. */
  @Parameter(property = "lambda-lint.includeTests", defaultValue = "false")
  private boolean includeTests;

  /**
   * Where to list them: console, functions (a file of JSON). The other formats of {@code check},
   * which tell of findings, are let be.
   */
  @Parameter(property = "lambda-lint.formats", defaultValue = "console")
  private List<String> formats = List.of();

  /** The folder for {@code functions.json}, relative to the one in which Maven was started. */
  @Parameter(property = "lambda-lint.outputDirectory", defaultValue = "target/lambda-lint")
  private String outputDirectory;

  private final ProjectDependenciesResolver resolver;

  @Inject
  FunctionsMojo(ProjectDependenciesResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public void execute() throws MojoExecutionException {
    try {
      UserProperties said = UserProperties.of(session);
      formats = said.list("formats", formats);
      includeTests = said.flag("includeTests", includeTests);
      outputDirectory = said.text("outputDirectory", outputDirectory);
      new AllowedValues("lambda-lint.formats", Output.formats()).check(formats);
      Path root = Path.of(session.getExecutionRootDirectory());
      ClassPathResolver classPaths = new ClassPathResolver(session, resolver, includeTests);
      LintRequest request =
          LintRequest.of(root, () -> classPaths.resolveAll().toDependencies(), List.of())
              .with(ConfigurationReader.nearest(root, root, Rules::vocabulary))
              .includingTests(includeTests);
      LintResult result =
          ProgressLine.during(
              "lambda-lint looks for functions",
              session.getRequest().isInteractiveMode(),
              () -> new Linter(new JavaProject()).run(request));
      report(result, root);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage());
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write functions.json: " + e, e);
    }
  }

  private void report(LintResult result, Path root) throws IOException {
    LogLines log = new LogLines(getLog());
    if (formats.contains(Output.CONSOLE)) {
      LogLines.print(FunctionBlocks.of(result), log);
    }
    LogLines.print(ConsoleReport.findings(result), log);
    LogLines.print(ConsoleReport.lookedAt(result), log);
    if (formats.contains(ReportFile.FUNCTIONS.format())) {
      Path folder = Files.createDirectories(root.resolve(outputDirectory));
      Path file = ReportFile.FUNCTIONS.in(folder);
      ReportFile.FUNCTIONS.write(result, root, file);
      log.accept("info", "report: " + file);
    }
  }
}
