package io.github.lambdalint.engine;

import io.github.lambdalint.configuration.Configuration.DeployedElsewhere;
import io.github.lambdalint.configuration.Configuration.Templates;
import io.github.lambdalint.deployment.Deployment;
import io.github.lambdalint.deployment.reader.DeploymentReader;
import io.github.lambdalint.source.Globs;
import io.github.lambdalint.source.ProjectFiles;
import io.github.lambdalint.source.Sources;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
  record Key(
      Path root,
      List<Path> sourceRoots,
      boolean includeTests,
      Templates templates,
      List<DeployedElsewhere> functions) {

    static Key of(LintRequest request) {
      Stream<Path> roots =
          request.modules().stream().flatMap(module -> module.sourceRoots().stream());
      return new Key(
          request.root(),
          roots.filter(Files::isDirectory).toList(),
          request.includeTests(),
          request.configuration().templates(),
          request.configuration().functions());
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
    return new ProjectListing(
        files,
        ElsewhereFunctions.addTo(
            DeploymentReader.read(
                files.root(), templates(files, key), key.templates().parameters(), sources),
            key.functions()),
        java,
        sources);
  }

  private static List<Path> templates(ProjectFiles files, Key key) {
    List<String> wanted = key.templates().paths();
    if (wanted.isEmpty()) {
      return files.others().stream()
          .filter(file -> key.includeTests() || !Sources.isTest(file))
          .toList();
    }
    Globs globs = Globs.of("templates", wanted);
    return Stream.concat(
            files.others().stream().filter(file -> globs.match(files.root().relativize(file))),
            wanted.stream()
                .filter(path -> !path.contains("*"))
                .map(files.root()::resolve)
                .flatMap(ProjectListing::named))
        .distinct()
        .sorted()
        .toList();
  }

  /** Finds what the user names, in folders too that are else left out. */
  private static Stream<Path> named(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
        ? ProjectFiles.under(path).others().stream()
        : Stream.of(path).filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
  }
}
