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
    Reactor reactor = new Reactor(session());
    boolean deferred = GoalNames.onlyLint(session().getGoals());
    ClassPathResolver classPaths = new ClassPathResolver(session(), resolver, includesTests());
    Optional<String> failure =
        lint(
            part(reactor), () -> classPaths.resolve(project), reactor.parts(execution()), deferred);
    if (failure.isPresent()) {
      fail(failure.get(), deferred);
    }
  }

  private BuildPart part(Reactor reactor) {
    return new BuildPart(
        project.getArtifactId(),
        reactor.root().toFile(),
        project.getBasedir(),
        reactor.modules(includesTests()));
  }

  /** Lets the other modules be linted first when that does no harm. */
  private void fail(String reason, boolean deferred) throws MojoFailureException {
    if (!deferred) {
      throw new MojoFailureException(reason);
    }
    session().getResult().addException(new LifecycleExecutionException(reason, project));
  }
}
