package io.github.lambdalint.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the folder in which templates are looked for.
 *
 * <p>Templates often lie above the modules: in projects made by {@code sam init} even above the
 * topmost POM.
 */
public final class ProjectRoot {

  private static final List<String> DEPLOYMENT_FILES =
      List.of(
          "template.yaml",
          "template.yml",
          "template.json",
          "samconfig.toml",
          "serverless.yml",
          "cdk.json",
          "main.tf");

  private ProjectRoot() {}

  /**
   * Returns the root of the repository that holds {@code build}, otherwise the parent folder when
   * it holds deployment files, otherwise {@code build}.
   *
   * @param build the topmost folder of the build
   * @param home the user's; it may be a repository of settings, and is too large to search
   */
  public static Path of(Path build, Path home) {
    Optional<Path> repository =
        ancestors(build).filter(folder -> Files.exists(folder.resolve(".git"))).findFirst();
    return repository
        .or(() -> ancestors(build).skip(1).limit(1).filter(ProjectRoot::isDeployed).findFirst())
        .filter(folder -> !home.startsWith(folder))
        .orElse(build);
  }

  private static boolean isDeployed(Path folder) {
    return DEPLOYMENT_FILES.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }

  private static Stream<Path> ancestors(Path folder) {
    return Stream.iterate(folder, each -> each != null, Path::getParent);
  }
}
