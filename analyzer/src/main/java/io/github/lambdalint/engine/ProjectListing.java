package io.github.lambdalint.engine;

import io.github.lambdalint.deployment.Deployment;
import io.github.lambdalint.deployment.reader.DeploymentReader;
import io.github.lambdalint.source.ProjectFiles;
import io.github.lambdalint.source.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Is what a project tells before any Java is read.
 *
 * @param java all sources, those in source roots inside build output included
 */
record ProjectListing(ProjectFiles files, Deployment deployment, Set<Path> java, Sources sources) {

  /** Names the folders that are looked at. */
  record Key(Path root, List<Path> sourceRoots, boolean includeTests) {

    static Key of(LintRequest request) {
      Stream<Path> roots =
          request.modules().stream().flatMap(module -> module.sourceRoots().stream());
      return new Key(
          request.root(), roots.filter(Files::isDirectory).toList(), request.includeTests());
    }
  }

  /** Walks the folders and reads the templates. */
  static ProjectListing of(Key key) {
    ProjectFiles files = ProjectFiles.under(key.root());
    Set<Path> java = new TreeSet<>(files.java());
    key.sourceRoots().stream()
        .filter(root -> root.startsWith(files.root()))
        .forEach(root -> java.addAll(ProjectFiles.under(root).java()));
    Sources sources = new Sources(java);
    List<Path> templates =
        files.others().stream()
            .filter(file -> key.includeTests() || !Sources.isTest(file))
            .toList();
    return new ProjectListing(
        files, DeploymentReader.read(files.root(), templates, sources), java, sources);
  }
}
