package io.github.lambdalint.maven;

import io.github.lambdalint.engine.Module;
import java.io.File;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;

/**
 * Is a module of the build or a folder without one.
 *
 * @param name for messages
 * @param root the folder below which templates are looked for
 * @param scope the folder whose functions are asked for
 * @param modules all of the build; none where the sources are found by walking {@code root}
 */
record BuildPart(String name, File root, File scope, List<Folders> modules)
    implements Serializable {

  /** Is where the sources of a module lie, and the jars of its dependencies. */
  record Folders(File folder, List<File> sourceRoots, List<File> classPath)
      implements Serializable {

    Module toModule() {
      return new Module(folder.toPath(), paths(sourceRoots), paths(classPath));
    }

    private static List<Path> paths(List<File> files) {
      return files.stream().map(File::toPath).toList();
    }
  }
}
