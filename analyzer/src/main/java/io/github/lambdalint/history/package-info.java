/** What the version control of a project tells: the lines that changed since a revision. */
package io.github.lambdalint.history;
