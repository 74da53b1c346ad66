/**
 * Event sources, invocation models and the fate of events; pure, from the knowledge base, without
 * parsing of any kind.
 */
package io.github.lambdalint.invocation;
