/** Work that each event repeats although a warm environment could keep what it makes. */
package io.github.lambdalint.rules.warmstart;
