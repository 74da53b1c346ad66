/** The way in: reads all dialects and joins what they declare. */
package io.github.lambdalint.deployment.reader;
