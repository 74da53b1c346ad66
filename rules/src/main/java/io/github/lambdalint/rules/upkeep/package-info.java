/** Rules about what projects tell lambda-lint. */
package io.github.lambdalint.rules.upkeep;
