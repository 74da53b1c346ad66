/**
 * The Lambda function: its handler, its declaration (either may be missing), and the code that runs
 * for it, each line with phase, frequency and the way to it.
 */
package io.github.lambdalint.function;
