package io.github.lambdalint.maven;

import io.github.lambdalint.configuration.Configuration;
import io.github.lambdalint.configuration.ConfigurationReader;
import io.github.lambdalint.engine.Fixes;
import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.engine.Patch;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import java.io.IOException;
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
 * Mends in the files below the folder in which Maven was started what can be mended safely: nothing
 * but what the findings are about changes, to the last byte.
 */
@Mojo(name = "fix", requiresProject = false, aggregator = true)
public final class FixMojo extends AbstractMojo {

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Whether to print the changes and leave the files alone. */
  @Parameter(property = "diff", defaultValue = "false")
  private boolean diff;

  /** Whether to make those changes too that somebody should look at. */
  @Parameter(property = "unsafe", defaultValue = "false")
  private boolean unsafe;

  /** Names of the only rules whose findings are mended; all if empty. */
  @Parameter(property = "lambda-lint.rules")
  private List<String> rules = List.of();

  private final ProjectDependenciesResolver resolver;

  @Inject
  FixMojo(ProjectDependenciesResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public void execute() throws MojoExecutionException {
    Path root = Path.of(session.getExecutionRootDirectory());
    try {
      List<Patch> patches = patches(root);
      for (Patch patch : patches) {
        if (diff) {
          patch.diff(root).forEach(getLog()::info);
        } else {
          patch.write();
          getLog().info("fixed " + root.relativize(patch.file()));
        }
      }
      if (patches.isEmpty()) {
        getLog().info("nothing to fix");
      }
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage());
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write what is fixed: " + e, e);
    }
  }

  private List<Patch> patches(Path root) {
    new AllowedValues("lambda-lint.rules", Rules.names()).check(rules);
    Configuration configuration = ConfigurationReader.nearest(root, root, Rules::vocabulary);
    List<Rule> active =
        rules.isEmpty()
            ? Rules.wantedBy(configuration)
            : rules.stream().flatMap(name -> Rules.named(name).stream()).toList();
    ClassPathResolver classPaths = new ClassPathResolver(session, resolver, false);
    LintRequest request =
        LintRequest.of(root, () -> classPaths.resolveAll().toDependencies(), active)
            .with(configuration);
    List<Finding> findings = new Linter(new JavaProject()).run(request).findings();
    return unsafe ? Fixes.all(findings) : Fixes.safe(findings);
  }
}
