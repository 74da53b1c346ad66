package io.github.lambdalint.deployment;

import java.nio.file.Path;

/** Is one file that declares resources. */
public record Template(Path file, Dialect dialect) {}
