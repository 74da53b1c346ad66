/** Times, sizes and concurrency that do not fit together. */
package io.github.lambdalint.rules.limits;
