package io.github.lambdalint.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * Is a part of the project that is built by itself.
 *
 * @param sourceRoots folders of main sources, generated ones included
 * @param classPath jars and class folders of its dependencies, as far as they could be had
 */
public record Module(Path folder, List<Path> sourceRoots, List<Path> classPath) {}
