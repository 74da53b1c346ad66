/**
 * Interprets Java programs that build objects of a library, without running them.
 *
 * <p>A program is followed from its entry through constructors, methods, loops over known values
 * and both sides of conditions that are not known. What it does with the library is written down as
 * {@link io.github.lambdalint.deployment.cdk.interpreter.LibraryObject}s: which were made, with
 * which settings, and which of their methods were called; what that means is not known here. Steps
 * and depth are bounded, so every program comes to an end.
 */
package io.github.lambdalint.deployment.cdk.interpreter;
