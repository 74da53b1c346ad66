/** Work that goes on past the return of the handler, and the threads that it takes. */
package io.github.lambdalint.rules.background;
