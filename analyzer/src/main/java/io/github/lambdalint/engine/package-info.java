/**
 * Runs the rules over the functions of a project: suppression, order, notes; the facade that all
 * doors use.
 */
package io.github.lambdalint.engine;
