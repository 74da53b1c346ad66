package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.Statement;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import java.util.List;

/**
 * Is a piece of code that runs as a whole.
 *
 * @param node a method, constructor or lambda; for initialisers the node of their type
 * @param owner the type around it
 */
public record Body(Kind kind, Node node, SourceType owner) {

  /** Names the kinds of code. */
  public enum Kind {
    METHOD,
    CONSTRUCTOR,
    LAMBDA,
    /** All static field initialisers and static blocks of a type. */
    STATIC_INITIALIZER,
    /** All instance field initialisers and instance blocks of a type. */
    INSTANCE_INITIALIZER
  }

  static Body of(SourceMethod method) {
    return new Body(Kind.METHOD, method.node(), method.owner());
  }

  static Body of(SourceType owner, ConstructorDeclaration constructor) {
    return new Body(Kind.CONSTRUCTOR, constructor, owner);
  }

  static Body of(SourceType owner, LambdaExpr lambda) {
    return new Body(Kind.LAMBDA, lambda, owner);
  }

  static Body staticInitializer(SourceType type) {
    return new Body(Kind.STATIC_INITIALIZER, type.node(), type);
  }

  static Body instanceInitializer(SourceType type) {
    return new Body(Kind.INSTANCE_INITIALIZER, type.node(), type);
  }

  /** Returns the file that holds the code. */
  public SourceFile file() {
    return owner.file();
  }

  /** Returns the parameters; none for initialisers. */
  public List<Parameter> parameters() {
    if (node instanceof LambdaExpr lambda) {
      return lambda.getParameters();
    }
    return node instanceof CallableDeclaration<?> callable && kind != Kind.STATIC_INITIALIZER
        ? callable.getParameters()
        : List.of();
  }

  /** Names the code for a way through the program, such as {@code OrderHandler.handleRequest}. */
  public String title() {
    String type = owner.simpleName();
    return switch (kind) {
      case METHOD -> type + '.' + ((CallableDeclaration<?>) node).getNameAsString();
      case CONSTRUCTOR, INSTANCE_INITIALIZER -> "new " + type;
      case LAMBDA -> "lambda in " + type;
      case STATIC_INITIALIZER -> "static initialiser of " + type;
    };
  }

  /**
   * Finds the node of the innermost body around {@code node}: a method, constructor, lambda or
   * block, or a type.
   */
  static Node around(Node node) {
    Node here = node.getParentNode().orElse(node);
    while (!isBody(here) && here.getParentNode().isPresent()) {
      here = here.getParentNode().get();
    }
    return here;
  }

  /** Finds the statement that a node is a part of; where there is none, the node. */
  static Node statement(Node node) {
    Node here = node;
    while (!(here instanceof Statement) && here.getParentNode().isPresent()) {
      here = here.getParentNode().get();
    }
    return here instanceof Statement ? here : node;
  }

  private static boolean isBody(Node node) {
    return node instanceof CallableDeclaration<?>
        || node instanceof LambdaExpr
        || node instanceof InitializerDeclaration
        || SourceType.isType(node);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Body body && body.node == node && body.kind == kind;
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(node) + kind.hashCode();
  }
}
