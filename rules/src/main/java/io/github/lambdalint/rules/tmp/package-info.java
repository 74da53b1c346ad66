/** Files in /tmp, which outlive the invocation that writes them. */
package io.github.lambdalint.rules.tmp;
