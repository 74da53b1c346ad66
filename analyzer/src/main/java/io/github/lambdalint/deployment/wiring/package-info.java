/** Joins functions with all that invokes, configures and permits them, for every dialect alike. */
package io.github.lambdalint.deployment.wiring;
