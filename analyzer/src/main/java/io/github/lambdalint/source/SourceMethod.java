package io.github.lambdalint.source;

import com.github.javaparser.ast.body.MethodDeclaration;

/** Is a method of the sources together with the type that declares it; equal to itself only. */
public record SourceMethod(SourceType owner, MethodDeclaration node) {

  /** Says whether the method has no body. */
  public boolean isAbstract() {
    return node.getBody().isEmpty();
  }

  /** Returns the simple name. */
  public String name() {
    return node.getNameAsString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceMethod method && method.node == node;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(node);
  }
}
