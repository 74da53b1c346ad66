/** Connections and other resources of the operating system that outlive their invocation. */
package io.github.lambdalint.rules.connections;
