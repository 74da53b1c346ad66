package io.github.lambdalint.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Is one description of resources that are deployed together, within which ids are unique.
 *
 * @param file that holds it, or the folder when its files are read as one
 */
public record Template(Path file, Dialect dialect) {

  private static final Path CDK_OUT = Path.of("cdk.out");
  private static final Path SAM_BUILD = Path.of(".aws-sam");

  /**
   * Returns the folder of the project from which a tool has made this template; empty for a
   * template that people write.
   */
  public Optional<Path> madeFrom() {
    return above(CDK_OUT).or(() -> above(SAM_BUILD));
  }

  /** Returns the folder from which relative paths in the template lead on. */
  public Path folder() {
    return Files.isDirectory(file) ? file : file.getParent();
  }

  /** Says whether the CDK has made this template. */
  public boolean isSynthesised() {
    return above(CDK_OUT).isPresent();
  }

  private Optional<Path> above(Path output) {
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      if (output.equals(folder.getFileName())) {
        return Optional.ofNullable(folder.getParent());
      }
    }
    return Optional.empty();
  }
}
