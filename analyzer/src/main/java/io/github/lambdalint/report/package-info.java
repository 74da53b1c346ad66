/** Writers of what a run found: console, browsers, editors, build servers. */
package io.github.lambdalint.report;
