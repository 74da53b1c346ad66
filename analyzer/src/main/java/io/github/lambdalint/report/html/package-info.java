/** Writer of the report for browsers; each class makes one part of the page. */
package io.github.lambdalint.report.html;
