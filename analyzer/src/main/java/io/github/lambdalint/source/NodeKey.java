package io.github.lambdalint.source;

import com.github.javaparser.ast.Node;

/** Is a node that is only equal to itself; nodes of equal text are equal otherwise. */
record NodeKey(Node node) {

  @Override
  public boolean equals(Object other) {
    return other instanceof NodeKey key && key.node == node;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(node);
  }
}
