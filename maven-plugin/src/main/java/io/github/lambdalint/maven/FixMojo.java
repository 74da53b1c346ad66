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
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

  private static final int MOST_ROUNDS = 10;

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
      if (diff) {
        List<Patch> patches = patches(root);
        patches.stream().flatMap(patch -> patch.diff(root).stream()).forEach(getLog()::info);
        tell(root, patches.stream().map(Patch::file).toList());
      } else {
        tell(root, fix(root));
      }
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage());
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write what is fixed: " + e, e);
    }
  }

  /** Mends until nothing is left to mend: what touches another change comes after it. */
  private Collection<Path> fix(Path root) throws IOException {
    Set<Path> fixed = new TreeSet<>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Patch> patches = patches(root);
      if (patches.isEmpty()) {
        break;
      }
      for (Patch patch : patches) {
        patch.write();
        fixed.add(patch.file());
      }
    }
    return fixed;
  }

  private void tell(Path root, Collection<Path> files) {
    if (files.isEmpty()) {
      getLog().info("nothing to fix");
    } else if (!diff) {
      files.forEach(file -> getLog().info("fixed " + root.relativize(file)));
    }
  }

  private List<Patch> patches(Path root) {
    rules = UserProperties.of(session).list("rules", rules);
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
