/** What a rule is, what it reports, and the page that holds everything else about it. */
package io.github.lambdalint.rule;
