package io.github.lambdalint.deployment;

import java.nio.file.Path;

/**
 * Is one description of resources that are deployed together, within which ids are unique.
 *
 * @param file that holds it, or the folder when its files are read as one
 */
public record Template(Path file, Dialect dialect) {}
