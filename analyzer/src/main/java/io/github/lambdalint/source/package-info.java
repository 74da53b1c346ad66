/**
 * Files, parsing, names and types; knows Java but nothing of Lambda.
 *
 * <p>Finding a type costs no parsing: {@link io.github.lambdalint.source.Sources} answers from file
 * names, and a file is parsed only when somebody asks for its content. A name is resolved through
 * declared types, imports, the sources and the class path, in this order; an answer that none of
 * them gives is empty.
 */
package io.github.lambdalint.source;
