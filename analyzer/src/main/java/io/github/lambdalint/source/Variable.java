package io.github.lambdalint.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.type.Type;
import java.util.Optional;

/**
 * Is what a simple name in an expression stands for; equal to itself only.
 *
 * @param node the declaration: a declarator, parameter, pattern or enum constant
 * @param type as written; empty for lambda parameters without type and enum constants
 * @param initializer of a declarator
 * @param owner the declaring type of a field, empty for locals and parameters
 */
public record Variable(
    String name,
    Node node,
    Optional<Type> type,
    Optional<Expression> initializer,
    Optional<SourceType> owner,
    SourceFile file) {

  /** Says whether this is a field or an enum constant. */
  public boolean isField() {
    return owner.isPresent();
  }

  /** Says whether this is a static field or an enum constant. */
  public boolean isStatic() {
    return node instanceof EnumConstantDeclaration
        || (isField()
            && (owner.get().isInterface()
                || (node instanceof VariableDeclarator declarator
                    && declarator.getParentNode().orElseThrow() instanceof FieldDeclaration field
                    && field.isStatic())));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Variable variable && variable.node == node;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(node);
  }
}
