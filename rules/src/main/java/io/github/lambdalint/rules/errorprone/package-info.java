/**
 * The rules as checks for Error Prone: the same findings inside javac, from one run of the engine
 * for each compilation. The checks themselves are written by the build, one for each page.
 */
package io.github.lambdalint.rules.errorprone;
