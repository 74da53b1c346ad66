/**
 * Proves the advice of warm-start rules: executes what their pages show, and measures it.
 *
 * <p>An {@link ExecutionEnvironment} is a process of its own, since examples leave threads, open
 * files and {@code deleteOnExit} behind. In it {@link WarmEnvironment} does what a warm environment
 * of Lambda does: it makes one handler and hands it one event after the other. What is frozen
 * between two events is what is there when the handler returns and still there before the next
 * call: so both times are looked at, and no harm depends on what happens in between. All that a
 * page's code asks for is a stand-in on this machine: what it writes as {@code "/tmp"}, {@code
 * "/opt"} or {@code "/mnt"} lies below a private root, and {@link Services} answers for AWS and for
 * the database, without TLS, over connections that a {@link Relay} counts and can cut. Where a
 * remedy lets something expire, minutes pass as nanoseconds.
 *
 * <p>{@link SnippetExecution} sends a snippet's handler one event for a cold start and then some
 * for warm starts, each with a name of its own by which its traces are known in replies, logs,
 * files and requests. What it observes is a {@link Trace}; a {@link Measure} is a number in it.
 *
 * <p>The table {@code proofs.yaml} names for each rule the measures of its harm. Each example has
 * to show harm, each remedy none. The numbers of the first example and the first remedy stand on
 * the page in a {@link MeasuredLine}, where counts must agree with those of each run, times need
 * not; {@code -Daccept} writes the line.
 */
package io.github.lambdalint.proof;
