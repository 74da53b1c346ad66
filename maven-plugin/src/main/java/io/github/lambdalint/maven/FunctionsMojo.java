package io.github.lambdalint.maven;

import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.report.ConsoleReport;
import io.github.lambdalint.source.Dependencies;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
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

  private final ProjectDependenciesResolver resolver;

  @Inject
  FunctionsMojo(ProjectDependenciesResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public void execute() {
    LintRequest request =
        new LintRequest(
            Path.of(session.getExecutionRootDirectory()),
            List.of(),
            Optional.empty(),
            this::classPath,
            List.of(),
            List.of(),
            includeTests,
            List.of());
    LintResult result =
        ProgressLine.during(
            "lambda-lint looks for functions",
            session.getRequest().isInteractiveMode(),
            () -> new Linter(new JavaProject()).run(request));
    Stream.of(
            ConsoleReport.functions(result),
            ConsoleReport.findings(result),
            ConsoleReport.lookedAt(result))
        .forEach(lines -> LogLines.print(lines, new LogLines(getLog())));
  }

  private Dependencies classPath() {
    ClassPathResolver classPaths = new ClassPathResolver(session, resolver, includeTests);
    return ModuleClassPath.union(
            session.getProjects().stream()
                .filter(project -> project.getFile() != null)
                .map(classPaths::resolve)
                .toList())
        .toDependencies();
  }
}
