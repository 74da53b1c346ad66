package io.github.lambdalint.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * Is a part of the project that is built by itself.
 *
 * @param sourceRoots folders of main sources, generated ones included
 */
public record Module(Path folder, List<Path> sourceRoots) {}
