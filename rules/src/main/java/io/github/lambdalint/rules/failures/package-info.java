/** Events that fail: who repeats them, and where they end. */
package io.github.lambdalint.rules.failures;
