package io.github.lambdalint.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is a class, interface, enum, record or anonymous class of the sources; equal to itself only
 * within one file.
 *
 * @param name qualified, nested types with dots; anonymous classes end in their position
 * @param node a {@link TypeDeclaration}, an {@link ObjectCreationExpr} with a body, or an {@link
 *     EnumConstantDeclaration}
 */
public record SourceType(SourceFile file, String name, Node node) {

  /** Describes a node of {@code file} that declares a type. */
  public static SourceType of(SourceFile file, Node node) {
    return new SourceType(file, qualify(node), node);
  }

  private static String qualify(Node node) {
    if (node instanceof TypeDeclaration<?> type) {
      String prefix =
          type.getParentNode()
              .flatMap(parent -> enclosingType(parent).map(SourceType::qualify))
              .or(
                  () ->
                      type.findCompilationUnit()
                          .flatMap(unit -> unit.getPackageDeclaration())
                          .map(declaration -> declaration.getNameAsString()))
              .orElse("");
      return prefix.isEmpty() ? type.getNameAsString() : prefix + '.' + type.getNameAsString();
    }
    String outer =
        node.getParentNode().flatMap(SourceType::enclosingType).map(SourceType::qualify).orElse("");
    return outer + '$' + node.getBegin().map(at -> at.line + "_" + at.column).orElse("");
  }

  /** Finds the local class, interface, record or enum that a statement declares. */
  static Optional<TypeDeclaration<?>> declaredBy(Statement statement) {
    if (statement instanceof LocalClassDeclarationStmt local) {
      return Optional.of(local.getClassDeclaration());
    }
    return statement instanceof LocalRecordDeclarationStmt local
        ? Optional.of(local.getRecordDeclaration())
        : Optional.empty();
  }

  /** Finds the innermost node around {@code node}, or itself, that declares a type. */
  static Optional<Node> enclosingType(Node node) {
    Node here = node;
    while (here != null && !isType(here)) {
      here = here.getParentNode().orElse(null);
    }
    return Optional.ofNullable(here);
  }

  /** Says whether a node itself declares a type. */
  public static boolean isType(Node node) {
    return node instanceof TypeDeclaration<?>
        || (node instanceof ObjectCreationExpr creation
            && creation.getAnonymousClassBody().isPresent())
        || (node instanceof EnumConstantDeclaration constant && !constant.getClassBody().isEmpty());
  }

  /** Returns the name without package and outer types; of an anonymous class, what it extends. */
  public String simpleName() {
    if (node instanceof ObjectCreationExpr creation) {
      return creation.getType().getNameAsString();
    }
    return node instanceof EnumConstantDeclaration constant
        ? constant.getNameAsString()
        : name.substring(name.lastIndexOf('.') + 1);
  }

  /** Returns this type as a name whose arguments are its own type parameters. */
  public TypeName asTypeName() {
    return new TypeName(
        name, typeParameters().stream().map(p -> TypeName.of(p.getNameAsString())).toList());
  }

  /**
   * Lists fields, methods, constructors, initialisers and nested types in the order of the file.
   */
  public List<BodyDeclaration<?>> members() {
    if (node instanceof TypeDeclaration<?> type) {
      return List.copyOf(type.getMembers());
    }
    if (node instanceof ObjectCreationExpr creation) {
      return creation.getAnonymousClassBody().map(List::copyOf).orElse(List.of());
    }
    return List.copyOf(((EnumConstantDeclaration) node).getClassBody());
  }

  /** Lists the methods that the type itself declares. */
  public Stream<MethodDeclaration> methods() {
    return members().stream()
        .filter(MethodDeclaration.class::isInstance)
        .map(MethodDeclaration.class::cast);
  }

  /** Lists the constructors that the type itself declares. */
  public Stream<ConstructorDeclaration> constructors() {
    return members().stream()
        .filter(ConstructorDeclaration.class::isInstance)
        .map(ConstructorDeclaration.class::cast);
  }

  /** Lists the types that are declared directly inside. */
  public List<SourceType> nested() {
    return members().stream()
        .filter(TypeDeclaration.class::isInstance)
        .map(member -> of(file, member))
        .toList();
  }

  /** Finds a field that the type itself declares. */
  public Optional<VariableDeclarator> field(String field) {
    return members().stream()
        .filter(FieldDeclaration.class::isInstance)
        .flatMap(member -> ((FieldDeclaration) member).getVariables().stream())
        .filter(variable -> variable.getNameAsString().equals(field))
        .findFirst();
  }

  /** Finds a constant of an enum. */
  public Optional<EnumConstantDeclaration> constant(String constant) {
    return node instanceof EnumDeclaration declaration
        ? declaration.getEntries().stream()
            .filter(entry -> entry.getNameAsString().equals(constant))
            .findFirst()
        : Optional.empty();
  }

  /** Lists what the type extends and implements, the superclass first. */
  public List<ClassOrInterfaceType> supertypes() {
    if (node instanceof ClassOrInterfaceDeclaration type) {
      return Stream.concat(type.getExtendedTypes().stream(), type.getImplementedTypes().stream())
          .toList();
    }
    if (node instanceof EnumDeclaration type) {
      return List.copyOf(type.getImplementedTypes());
    }
    if (node instanceof RecordDeclaration type) {
      return List.copyOf(type.getImplementedTypes());
    }
    return node instanceof ObjectCreationExpr creation ? List.of(creation.getType()) : List.of();
  }

  /** Lists the type's own type parameters. */
  public List<TypeParameter> typeParameters() {
    if (node instanceof ClassOrInterfaceDeclaration type) {
      return List.copyOf(type.getTypeParameters());
    }
    return node instanceof RecordDeclaration type
        ? List.copyOf(type.getTypeParameters())
        : List.of();
  }

  /** Says whether objects of exactly this type can be made. */
  public boolean isConcrete() {
    return !(node instanceof ClassOrInterfaceDeclaration type)
        || (!type.isInterface() && !type.isAbstract());
  }

  /** Says whether objects of the type see the object, or the locals, around their creation. */
  public boolean isInner() {
    return !(node instanceof TypeDeclaration<?>)
        || (node instanceof ClassOrInterfaceDeclaration type
            && (type.isInnerClass() || type.isLocalClassDeclaration()));
  }

  /** Says whether this is an interface. */
  public boolean isInterface() {
    return node instanceof ClassOrInterfaceDeclaration type && type.isInterface();
  }

  /** Lists the annotations of the type. */
  public NodeList<AnnotationExpr> annotations() {
    return node instanceof NodeWithAnnotations<?> annotated
        ? annotated.getAnnotations()
        : new NodeList<>();
  }

  /** Says whether the type has an annotation of this simple name. */
  public boolean isAnnotated(String simpleName) {
    return annotations().stream()
        .anyMatch(annotation -> annotation.getName().getIdentifier().equals(simpleName));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceType type && type.node == node;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(node);
  }

  @Override
  public String toString() {
    return name;
  }
}
