/** State that outlives the request it belongs to. */
package io.github.lambdalint.rules.state;
