/** The goals of the Maven plugin and the word {@code lambda-lint}; knows Maven and no rules. */
package io.github.lambdalint.maven;
