package io.github.lambdalint.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the folders in which builds are described. */
public final class BuildFolders {

  private static final List<String> BUILD_FILES =
      List.of(
          "pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");

  private BuildFolders() {}

  /** Says whether a build is described in a folder, or sources lie in it as in any build. */
  static boolean isModule(Path folder) {
    return Files.exists(folder.resolve("src")) || isBuild(folder);
  }

  private static boolean isBuild(Path folder) {
    return BUILD_FILES.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
  }

  /** Finds the nearest module around a file; its own folder when there is none. */
  public static Path module(Path file) {
    return above(file).filter(BuildFolders::isModule).findFirst().orElse(file.getParent());
  }

  /** Finds the nearest folder around a file in which a build is described. */
  public static Optional<Path> nearest(Path file) {
    return above(file).filter(BuildFolders::isBuild).findFirst();
  }

  /** Finds the outermost folder of the build to which a folder belongs. */
  public static Path outermost(Path folder) {
    Optional<Path> above =
        above(folder).takeWhile(BuildFolders::isBuild).reduce((inner, outer) -> outer);
    return above.orElse(folder);
  }

  private static Stream<Path> above(Path path) {
    return Stream.iterate(path.getParent(), folder -> folder != null, Path::getParent);
  }
}
