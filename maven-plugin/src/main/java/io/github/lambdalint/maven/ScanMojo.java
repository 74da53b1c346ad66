package io.github.lambdalint.maven;

import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Lints the Lambda functions in the folder in which Maven was started, whether it has a POM or not:
 * for Gradle projects and samples.
 */
@Mojo(name = "scan", requiresProject = false, threadSafe = true)
public final class ScanMojo extends LintMojo {

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    File folder = new File(session().getExecutionRootDirectory());
    BuildPart all = new BuildPart(folder.getName(), folder, folder, List.of());
    Optional<String> failure = lint(all, () -> new ModuleClassPath(List.of(), List.of()), 1, false);
    if (failure.isPresent()) {
      throw new MojoFailureException(failure.get());
    }
  }
}
