/** What code and deployment expect of each other. */
package io.github.lambdalint.rules.contracts;
