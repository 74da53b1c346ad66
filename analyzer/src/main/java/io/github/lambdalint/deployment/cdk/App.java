package io.github.lambdalint.deployment.cdk;

import java.nio.file.Path;
import java.util.List;

/**
 * Is a program that makes stacks.
 *
 * @param file that tells how it is run or built; paths of assets start in its folder
 * @param java files of the program that name the CDK
 */
record App(Path file, List<Path> java) {}
