package io.github.lambdalint.maven;

import java.io.File;
import java.util.List;
import java.util.Objects;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;

/**
 * Makes {@code mvn lambda-lint} work when the plugin is loaded as an extension.
 *
 * <p>The word is replaced in the list of goals, since a lifecycle of our own fails in reactors of
 * which only some modules declare the plugin, in folders without a POM, and on Maven 4 when the
 * plugin is both a core extension and a build extension.
 */
public final class LambdaLintParticipant extends AbstractMavenLifecycleParticipant {

  @Override
  public void afterProjectsRead(MavenSession session) throws MavenExecutionException {
    MavenExecutionRequest request = session.getRequest();
    if (!request.isProjectPresent() && request.getGoals().contains("lambda-lint:check")) {
      throw new MavenExecutionException(
          "there is no POM in %s: `mvn lambda-lint:scan` lints a folder without one"
              .formatted(session.getExecutionRootDirectory()),
          (File) null);
    }
    // Not in afterSessionStart: there a folder without a POM still looks like a project.
    String goal = request.isProjectPresent() ? "check" : "scan";
    request.setGoals(GoalNames.expand(request.getGoals(), version(session), goal));
  }

  @Override
  public void afterSessionEnd(MavenSession session) {
    Build.close(session);
  }

  /** Prefers the version in a POM to that of this extension. */
  private static String version(MavenSession session) {
    List<String> declared =
        session.getProjects().stream()
            .map(project -> project.getPlugin(GoalNames.PLUGIN))
            .filter(Objects::nonNull)
            .map(Plugin::getVersion)
            .filter(Objects::nonNull)
            .toList();
    return declared.isEmpty() ? GoalNames.ownVersion() : declared.get(0);
  }
}
