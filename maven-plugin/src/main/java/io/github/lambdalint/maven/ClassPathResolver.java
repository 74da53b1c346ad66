package io.github.lambdalint.maven;

import io.github.lambdalint.maven.ModuleClassPath.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.ArtifactUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.InputLocation;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyFilter;
import org.eclipse.aether.graph.DependencyNode;

/**
 * Finds class paths.
 *
 * <p>Not by {@code requiresDependencyResolution}: that fails when a module of this build is not
 * compiled yet, or when one dependency of many cannot be had.
 */
record ClassPathResolver(
    MavenSession session, ProjectDependenciesResolver resolver, boolean withTests) {

  /** Finds the class path of a module. */
  ModuleClassPath resolve(MavenProject project) {
    DependencyResolutionResult whole = ask(project);
    // One dependency that cannot be read leaves nothing of the others.
    return whole.getCollectionErrors().isEmpty()
        ? classPath(project, whole)
        : ModuleClassPath.union(
            project.getDependencies().stream()
                .filter(dependency -> withTests || !"test".equals(dependency.getScope()))
                .map(dependency -> alone(project, dependency))
                .toList());
  }

  /** Finds the class path of all modules that take part in the build. */
  ModuleClassPath resolveAll() {
    return ModuleClassPath.union(
        session.getProjects().stream()
            .filter(project -> project.getFile() != null)
            .map(this::resolve)
            .toList());
  }

  // An earlier goal's resolution would be asked for once more, with all dependencies.
  @SuppressWarnings("deprecation")
  private ModuleClassPath alone(MavenProject project, Dependency dependency) {
    MavenProject copy = project.clone();
    copy.setDependencies(List.of(dependency));
    copy.setDependencyArtifacts(null);
    DependencyResolutionResult result = ask(copy);
    List<Exception> errors = result.getCollectionErrors();
    return errors.isEmpty()
        ? classPath(project, result)
        : new ModuleClassPath(
            List.of(),
            List.of(
                missing(
                    project,
                    Optional.of(dependency),
                    "%s:%s:%s"
                        .formatted(
                            dependency.getGroupId(),
                            dependency.getArtifactId(),
                            dependency.getVersion()),
                    errors)));
  }

  private DependencyResolutionResult ask(MavenProject project) {
    DefaultDependencyResolutionRequest request =
        new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
    request.setResolutionFilter(wanted());
    try {
      return resolver.resolve(request);
    } catch (DependencyResolutionException e) {
      return e.getResult();
    }
  }

  private DependencyFilter wanted() {
    Set<String> modules = modules();
    return (node, parents) ->
        node.getDependency() == null
            || (!modules.contains(key(node.getArtifact()))
                && (withTests || !node.getDependency().getScope().equals("test")));
  }

  /** Names all modules, those that {@code -pl} leaves out too: their sources are read. */
  private Set<String> modules() {
    return session.getAllProjects().stream()
        .map(each -> ArtifactUtils.versionlessKey(each.getGroupId(), each.getArtifactId()))
        .collect(Collectors.toSet());
  }

  private ModuleClassPath classPath(MavenProject project, DependencyResolutionResult result) {
    List<Missing> missing = new ArrayList<>();
    for (org.eclipse.aether.graph.Dependency each : result.getUnresolvedDependencies()) {
      Artifact artifact = each.getArtifact();
      missing.add(
          missing(
              project,
              direct(project, result.getDependencyGraph(), artifact),
              "%s:%s:%s"
                  .formatted(
                      artifact.getGroupId(), artifact.getArtifactId(), artifact.getVersion()),
              result.getResolutionErrors(each)));
    }
    return new ModuleClassPath(
        result.getResolvedDependencies().stream()
            .map(dependency -> dependency.getArtifact().getFile())
            .toList(),
        missing);
  }

  /** Finds the dependency of the module that brings {@code artifact}. */
  private static Optional<Dependency> direct(
      MavenProject project, DependencyNode graph, Artifact artifact) {
    return graph.getChildren().stream()
        .filter(child -> brings(child, key(artifact)))
        .map(child -> key(child.getArtifact()))
        .flatMap(key -> project.getDependencies().stream().filter(each -> key(each).equals(key)))
        .findFirst();
  }

  private static boolean brings(DependencyNode node, String key) {
    return key(node.getArtifact()).equals(key)
        || node.getChildren().stream().anyMatch(child -> brings(child, key));
  }

  private Missing missing(
      MavenProject project, Optional<Dependency> direct, String artifact, List<Exception> errors) {
    int line =
        direct
            .map(dependency -> dependency.getLocation(""))
            .filter(place -> isIn(project, place))
            .map(InputLocation::getLineNumber)
            .orElse(1);
    return new Missing(
        project.getFile(),
        line,
        artifact,
        errors.stream().map(ClassPathResolver::reason).findFirst().orElse("it cannot be found"),
        session.isOffline()
            ? "run Maven once without -o"
            : "mend the dependency or its repository");
  }

  /** Says whether a dependency stands in the module's own POM and not in a parent's. */
  private static boolean isIn(MavenProject project, InputLocation place) {
    String model =
        "%s:%s:%s".formatted(project.getGroupId(), project.getArtifactId(), project.getVersion());
    return place.getSource() != null && model.equals(place.getSource().getModelId());
  }

  private static String reason(Throwable error) {
    Throwable root =
        Stream.iterate(error, each -> each != null, Throwable::getCause)
            .reduce((outer, inner) -> inner)
            .orElseThrow();
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
  }

  private static String key(Dependency dependency) {
    return ArtifactUtils.versionlessKey(dependency.getGroupId(), dependency.getArtifactId());
  }

  private static String key(Artifact artifact) {
    return ArtifactUtils.versionlessKey(artifact.getGroupId(), artifact.getArtifactId());
  }
}
