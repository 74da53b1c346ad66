package io.github.lambdalint.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Optional;

/**
 * Tells the static types of expressions and the methods that calls mean; keeps its answers, for one
 * thread.
 *
 * <p>Unlike a compiler it goes on where a type is missing: the answer is then empty, except for
 * shapes that mean the same in every library, such as a builder chain ({@link Conventions}).
 */
public final class Types {

  private final Names names;
  private final Hierarchy hierarchy;
  private final ClassPath classPath;
  private final Variables variables;
  private final Methods methods;
  private final ImplicitMembers implicit;
  private final CallResults results;
  private final Overloads overloads;
  private final LambdaParameters lambdaParameters;
  private final ExpressionTypes expressions;
  private final Memory memory;

  /** Works on these sources and class files. */
  public Types(Sources sources, ClassPath classPath) {
    this(new Names(sources, classPath), classPath);
  }

  private Types(Names names, ClassPath classPath) {
    this(names, new Hierarchy(classPath, names), classPath, Memory.empty());
  }

  private Types(Names names, Hierarchy hierarchy, ClassPath classPath, Memory memory) {
    this.names = names;
    this.hierarchy = hierarchy;
    this.classPath = classPath;
    this.memory = memory;
    variables = new Variables(hierarchy);
    methods = new Methods(hierarchy, classPath);
    implicit = new ImplicitMembers(hierarchy, variables);
    results = new CallResults(this, methods, implicit);
    overloads = new Overloads(this);
    lambdaParameters = new LambdaParameters(this, methods);
    expressions = new ExpressionTypes(this, results);
  }

  /** Keeps the answers to the questions that are asked most. */
  private record Memory(
      Answers.Circles circles,
      Answers<Optional<TypeName>> typeOf,
      Answers<Optional<TypeName>> typeNamed,
      Answers<Optional<Variable>> variableOf,
      Answers<List<SourceMethod>> methodsOf) {

    static Memory empty() {
      Answers.Circles circles = new Answers.Circles();
      return new Memory(
          circles,
          new Answers<>(Optional.empty(), circles),
          new Answers<>(Optional.empty(), circles),
          new Answers<>(Optional.empty(), circles),
          new Answers<>(List.of(), circles));
    }

    Memory forAnotherThread() {
      Answers.Circles others = new Answers.Circles();
      return new Memory(
          others,
          typeOf.sharedWith(others),
          typeNamed.sharedWith(others),
          variableOf.sharedWith(others),
          methodsOf.sharedWith(others));
    }
  }

  /** Finds the variable that stands before {@code ::}, which the parser takes for a type. */
  public Optional<Variable> variableOfReference(Expression scope, SourceFile file) {
    return scope instanceof TypeExpr name
        ? variables.find(name.getTypeAsString(), scope, file)
        : Optional.empty();
  }

  /** Makes one for another thread, which shares what is known. */
  public Types forAnotherThread() {
    return new Types(names, hierarchy, classPath, memory.forAnotherThread());
  }

  /**
   * Makes a memory for questions that are answered with the help of this.
   *
   * @param whenCircular answers a question that is asked while it is being answered
   */
  public <T> Answers<T> answers(T whenCircular) {
    return new Answers<>(whenCircular, memory.circles);
  }

  /** Makes a memory that shares what another one knows, which may belong to another thread. */
  public <T> Answers<T> shared(Answers<T> answers) {
    return answers.sharedWith(memory.circles);
  }

  /** Returns the resolver of type names. */
  public Names names() {
    return names;
  }

  /** Returns the view of supertypes. */
  public Hierarchy hierarchy() {
    return hierarchy;
  }

  /** Tells the static type of an expression. */
  public Optional<TypeName> of(Expression expression, SourceFile file) {
    return memory.typeOf.of(expression, () -> expressions.type(expression, file));
  }

  /** Finds the variable that a name, {@code this.name} or {@code Type.name} means. */
  public Optional<Variable> variable(Expression expression, SourceFile file) {
    if (expression instanceof NameExpr name) {
      return memory.variableOf.of(
          name,
          () ->
              variables
                  .find(name.getNameAsString(), name, file)
                  .or(() -> staticImport(name, file)));
    }
    if (expression instanceof FieldAccessExpr access) {
      return memory.variableOf.of(access, () -> field(access, file));
    }
    return expression instanceof EnclosedExpr enclosed
        ? variable(enclosed.getInner(), file)
        : Optional.empty();
  }

  private Optional<Variable> field(FieldAccessExpr access, SourceFile file) {
    return staticType(access.getScope(), file)
        .or(() -> of(access.getScope(), file))
        .flatMap(type -> names.source(type, file))
        .flatMap(type -> variables.field(type, access.getNameAsString()));
  }

  private Optional<Variable> staticImport(NameExpr name, SourceFile file) {
    return StaticImports.owners(name.getNameAsString(), file)
        .flatMap(owner -> names.source(TypeName.of(owner), file).stream())
        .flatMap(type -> variables.field(type, name.getNameAsString()).stream())
        .findFirst();
  }

  /** Describes a local variable or field by its declarator. */
  public Optional<Variable> local(VariableDeclarator declarator, SourceFile file) {
    boolean isField =
        declarator.getParentNode().filter(FieldDeclaration.class::isInstance).isPresent();
    return isField
        ? SourceType.enclosingType(declarator)
            .flatMap(
                node -> variables.field(SourceType.of(file, node), declarator.getNameAsString()))
        : Optional.of(Variables.of(declarator, Optional.empty(), file));
  }

  /** Describes a parameter. */
  public Variable parameter(Parameter parameter, SourceFile file) {
    return Variables.of(parameter, file);
  }

  /**
   * Tells the type of a variable; that of its initialiser or element where it is written {@code
   * var}.
   */
  public Optional<TypeName> of(Variable variable) {
    Optional<Type> type = variable.type().filter(written -> !written.asString().equals("var"));
    if (type.isPresent()) {
      TypeName declared =
          erased(names.resolve(type.get(), variable.file()), variable.node(), variable.file());
      boolean extraDimensions = variable.node() instanceof Parameter p && p.isVarArgs();
      return Optional.of(extraDimensions ? declared.arrayOf() : declared);
    }
    if (variable.initializer().isPresent()) {
      return of(variable.initializer().get(), variable.file());
    }
    if (variable.node().getParentNode().flatMap(Node::getParentNode).orElse(null)
            instanceof ForEachStmt loop
        && variable.node() instanceof VariableDeclarator) {
      return of(loop.getIterable(), variable.file()).flatMap(ExpressionTypes::element);
    }
    if (variable.node().getParentNode().orElse(null) instanceof LambdaExpr lambda) {
      return lambdaParameters.of(lambda, (Parameter) variable.node(), variable.file());
    }
    return variable.owner().map(SourceType::asTypeName);
  }

  /** Replaces a type variable by its bound, if it has one. */
  TypeName erased(TypeName type, Node at, SourceFile file) {
    return type.isQualified() ? type : names.bound(type.name(), at, file).orElse(type);
  }

  /**
   * Resolves an expression that names a type, as in {@code S3Client.create()}; empty for variables.
   */
  public Optional<TypeName> staticType(Expression expression, SourceFile file) {
    boolean mayName =
        expression instanceof NodeWithSimpleName<?> named
            && (expression instanceof NameExpr || expression instanceof FieldAccessExpr)
            && Character.isUpperCase(named.getNameAsString().charAt(0));
    return mayName
        ? memory.typeNamed.of(expression, () -> expressions.named(expression, file))
        : Optional.empty();
  }

  /**
   * Tells the type on which a method is called: the receiver's, the one named, or the enclosing or
   * imported one.
   */
  public Optional<TypeName> owner(MethodCallExpr call, SourceFile file) {
    if (call.getScope().isPresent()) {
      Expression scope = call.getScope().get();
      return staticType(scope, file).or(() -> of(scope, file));
    }
    List<SourceMethod> found = methods(call, file);
    if (!found.isEmpty()) {
      return Optional.of(found.get(0).owner().asTypeName());
    }
    return StaticImports.named(call.getNameAsString(), file)
        .map(TypeName::of)
        .or(
            () ->
                SourceType.enclosingType(call).map(node -> SourceType.of(file, node).asTypeName()));
  }

  /** Lists the types from which star imports may bring a method that no type around it has. */
  public List<TypeName> importedOwners(MethodCallExpr call, SourceFile file) {
    boolean isOpen = call.getScope().isEmpty() && methods(call, file).isEmpty();
    return isOpen
        ? StaticImports.owners(call.getNameAsString(), file).map(TypeName::of).toList()
        : List.of();
  }

  /**
   * Lists the source methods that a call means by its static types: usually one, several when
   * overloads stay open.
   */
  public List<SourceMethod> methods(MethodCallExpr call, SourceFile file) {
    return memory.methodsOf.of(call, () -> find(call, file));
  }

  private List<SourceMethod> find(MethodCallExpr call, SourceFile file) {
    String name = call.getNameAsString();
    int arguments = call.getArguments().size();
    if (call.getScope().isPresent()) {
      return staticType(call.getScope().get(), file)
          .or(() -> of(call.getScope().get(), file))
          .flatMap(type -> names.source(type, file))
          .map(type -> fitting(methods.find(type, name, arguments), call.getArguments(), file))
          .orElse(List.of());
    }
    Optional<Node> here = SourceType.enclosingType(call);
    while (here.isPresent()) {
      List<SourceMethod> found = methods.find(SourceType.of(file, here.get()), name, arguments);
      if (!found.isEmpty()) {
        return fitting(found, call.getArguments(), file);
      }
      here = here.get().getParentNode().flatMap(SourceType::enclosingType);
    }
    return StaticImports.owners(name, file)
        .flatMap(owner -> names.source(TypeName.of(owner), file).stream())
        .map(type -> fitting(methods.find(type, name, arguments), call.getArguments(), file))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /**
   * Lists the methods of a type that a call with so many arguments may mean, inherited ones
   * included.
   */
  public List<SourceMethod> methods(SourceType type, String name, int arguments) {
    return methods.find(type, name, arguments);
  }

  /** Lists the constructors that an instantiation of a type may mean. */
  public List<ConstructorDeclaration> constructors(
      SourceType type, List<Expression> arguments, SourceFile file) {
    List<ConstructorDeclaration> candidates =
        type.constructors()
            .filter(each -> Methods.takes(each.getParameters(), arguments.size()))
            .toList();
    return overloads.fitting(candidates, each -> each, each -> type.file(), arguments, file);
  }

  /** Finds a field of a type, or one that it inherits. */
  public Optional<Variable> field(SourceType type, String name) {
    return variables.field(type, name);
  }

  /** Finds the field that an accessor reads which no source spells out, as that of a record. */
  public Optional<Variable> property(SourceType type, String method) {
    return implicit.read(type, method);
  }

  /** Lists the fields that a constructor fills, in order, which no source spells out. */
  public List<Variable> filled(SourceType type, int arguments) {
    return implicit.filled(type, arguments);
  }

  /** Tells what a method returns by its name alone. */
  Optional<TypeName> returnType(TypeName owner, String method, SourceFile file) {
    return results.of(owner, method, file);
  }

  private List<SourceMethod> fitting(
      List<SourceMethod> candidates, List<Expression> arguments, SourceFile file) {
    return overloads.fitting(
        candidates, SourceMethod::node, each -> each.owner().file(), arguments, file);
  }
}
