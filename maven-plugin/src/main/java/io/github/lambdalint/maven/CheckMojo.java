package io.github.lambdalint.maven;

import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/**
 * Lints the Lambda functions of a module together with the templates that deploy them, wherever in
 * the repository these lie. Nothing needs to be compiled.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends LintMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  private final ProjectDependenciesResolver resolver;

  @Inject
  CheckMojo(ProjectDependenciesResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    boolean deferred = GoalNames.onlyLint(session().getGoals());
    Optional<String> failure = lintModule(project, resolver, LintOrder.Goal.REPORT, deferred);
    if (failure.isPresent()) {
      fail(failure.get(), deferred);
    }
  }

  /** Lets the other modules be linted first when that does no harm. */
  private void fail(String reason, boolean deferred) throws MojoFailureException {
    if (!deferred) {
      throw new MojoFailureException(reason);
    }
    session().getResult().addException(new LifecycleExecutionException(reason, project));
  }
}
