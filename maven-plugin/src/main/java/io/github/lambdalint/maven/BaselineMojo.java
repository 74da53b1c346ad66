package io.github.lambdalint.maven;

import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/**
 * Writes all present findings into the baseline, so that from then on only new ones count; removes
 * those that are gone. Reasons that somebody filled in are kept.
 */
@Mojo(name = "baseline", requiresProject = false, threadSafe = true)
public final class BaselineMojo extends LintMojo {

  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  private final ProjectDependenciesResolver resolver;

  @Inject
  BaselineMojo(ProjectDependenciesResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public void execute() throws MojoExecutionException {
    if (project == null || project.getFile() == null) {
      lintFolder(LintOrder.Goal.BASELINE);
      return;
    }
    // Maven runs a goal that needs no project once for all modules.
    for (MavenProject module : session().getProjects()) {
      lintModule(module, resolver, LintOrder.Goal.BASELINE, false);
    }
  }
}
