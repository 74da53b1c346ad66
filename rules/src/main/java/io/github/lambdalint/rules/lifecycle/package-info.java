/** Cold start, SnapStart and the end of environments. */
package io.github.lambdalint.rules.lifecycle;
