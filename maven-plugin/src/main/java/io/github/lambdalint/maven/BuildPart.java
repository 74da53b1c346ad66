package io.github.lambdalint.maven;

import io.github.lambdalint.engine.Module;
import java.io.File;
import java.io.Serializable;
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

  /** Is where a module and its sources lie. */
  record Folders(File folder, List<File> sourceRoots) implements Serializable {

    Module toModule() {
      return new Module(folder.toPath(), sourceRoots.stream().map(File::toPath).toList());
    }
  }
}
