package io.github.lambdalint.maven;

import io.github.lambdalint.engine.ProjectRoot;
import io.github.lambdalint.maven.BuildPart.Folders;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecution.Source;
import org.apache.maven.project.MavenProject;

/** Tells what the build of {@code session} consists of. */
record Reactor(MavenSession session) {

  /** Finds the folder in which templates are looked for. */
  Path root() {
    Path top =
        Stream.concat(
                Stream.of(session.getExecutionRootDirectory()).map(Path::of),
                session.getAllProjects().stream().map(project -> project.getBasedir().toPath()))
            .map(folder -> folder.toAbsolutePath().normalize())
            .reduce(Reactor::commonParent)
            .orElseThrow();
    return ProjectRoot.of(top, Path.of(System.getProperty("user.home")));
  }

  /** Describes all modules, those that {@code -pl} leaves out too. */
  List<Folders> modules(boolean withTests) {
    return session.getAllProjects().stream()
        .map(project -> new Folders(project.getBasedir(), sourceRoots(project, withTests)))
        .toList();
  }

  /** Counts how often {@code execution} and its like are to run. */
  int parts(MojoExecution execution) {
    return execution.getSource() == Source.CLI
        ? session.getProjects().size()
        : (int)
            session.getProjects().stream()
                .flatMap(Reactor::executions)
                .filter(each -> each.getGoals().contains(execution.getGoal()))
                .count();
  }

  private static Stream<PluginExecution> executions(MavenProject project) {
    return Optional.ofNullable(project.getPlugin(GoalNames.PLUGIN)).stream()
        .map(Plugin::getExecutions)
        .flatMap(List::stream);
  }

  private static List<File> sourceRoots(MavenProject project, boolean withTests) {
    // Present without a build when an earlier one left it.
    String generated = project.getBuild().getDirectory() + "/generated-sources/annotations";
    return Stream.of(
            project.getCompileSourceRoots(),
            List.of(generated),
            withTests ? project.getTestCompileSourceRoots() : List.<String>of())
        .flatMap(List::stream)
        .distinct()
        .map(File::new)
        .filter(File::isDirectory)
        .toList();
  }

  private static Path commonParent(Path a, Path b) {
    Path common = a;
    while (!b.startsWith(common)) {
      common = common.getParent();
    }
    return common;
  }
}
