/**
 * The Lambda function: its handler, its declaration (either may be missing), and the code that runs
 * for it, each line with phase, frequency and the way to it.
 *
 * <p>{@code Walk} reaches the code of a function and asks {@code Values} what expressions may be,
 * {@code Frequencies} how often they run, {@code Dispatch} what calls lead to. What happens along
 * the statements of one body is told in one way: a {@code Course} notes what single expressions do
 * to an obligation, and {@code Paths} interprets the body on all its ways at once, through
 * branches, loops, exceptions and {@code finally}. {@code ObligationFlow} asks that for a value in
 * each body that it gets to ({@code ValueTrace} notes the course), and {@code LastingFields} for a
 * field that is to be set before it is read. Guards and catch clauses are recognised by their form
 * instead.
 */
package io.github.lambdalint.function;
