package io.github.lambdalint.maven;

import java.io.File;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.ArtifactUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyFilter;

/**
 * Is the class path of a module as far as it can be had without compiling.
 *
 * @param jars of other projects; modules of this build are known by their sources
 * @param missing what could not be had: Maven coordinates, or why dependencies are not even known
 */
record ModuleClassPath(List<File> jars, List<String> missing) {

  /**
   * Resolves the dependencies of {@code project}.
   *
   * <p>Not by {@code requiresDependencyResolution}: that fails when a module of this build is not
   * compiled yet, or when one dependency of many cannot be had.
   */
  static ModuleClassPath of(
      MavenProject project,
      MavenSession session,
      boolean withTests,
      ProjectDependenciesResolver resolver) {
    Set<String> modules =
        session.getProjects().stream()
            .map(each -> ArtifactUtils.versionlessKey(each.getGroupId(), each.getArtifactId()))
            .collect(Collectors.toSet());
    DependencyFilter wanted =
        (node, parents) -> {
          Dependency dependency = node.getDependency();
          return dependency == null
              || (!modules.contains(key(dependency.getArtifact()))
                  && (withTests || !dependency.getScope().equals("test")));
        };
    DefaultDependencyResolutionRequest request =
        new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
    request.setResolutionFilter(wanted);
    try {
      return of(resolver.resolve(request));
    } catch (DependencyResolutionException e) {
      return of(e.getResult());
    }
  }

  private static ModuleClassPath of(DependencyResolutionResult result) {
    return new ModuleClassPath(
        result.getResolvedDependencies().stream()
            .map(dependency -> dependency.getArtifact().getFile())
            .toList(),
        Stream.concat(
                result.getUnresolvedDependencies().stream()
                    .map(dependency -> dependency.getArtifact().toString()),
                result.getCollectionErrors().stream().map(Exception::getMessage))
            .toList());
  }

  private static String key(Artifact artifact) {
    return ArtifactUtils.versionlessKey(artifact.getGroupId(), artifact.getArtifactId());
  }
}
