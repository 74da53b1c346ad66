/** Writers of what a run found: console, SARIF, Checkstyle XML. */
package io.github.lambdalint.report;
