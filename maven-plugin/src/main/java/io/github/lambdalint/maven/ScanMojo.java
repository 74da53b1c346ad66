package io.github.lambdalint.maven;

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
    getLog().info("no POM: libraries are known by the names in the code only");
    Optional<String> failure = lintFolder(LintOrder.Goal.REPORT);
    if (failure.isPresent()) {
      throw new MojoFailureException(failure.get());
    }
  }
}
