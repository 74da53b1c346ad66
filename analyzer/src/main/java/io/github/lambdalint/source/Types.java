package io.github.lambdalint.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.type.Type;
import java.util.IdentityHashMap;
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

  private static final Optional<TypeName> STRING = Optional.of(TypeName.of("java.lang.String"));

  private final Names names;
  private final Hierarchy hierarchy;
  private final Variables variables;
  private final Methods methods;
  private final IdentityHashMap<Expression, Optional<TypeName>> known = new IdentityHashMap<>();

  /** Works on these sources and class files. */
  public Types(Sources sources, ClassPath classPath) {
    names = new Names(sources, classPath);
    hierarchy = new Hierarchy(classPath, names);
    variables = new Variables(hierarchy);
    methods = new Methods(hierarchy, classPath);
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
    Optional<TypeName> answer = known.get(expression);
    if (answer == null) {
      known.put(expression, Optional.empty()); // ends cycles such as "var x = f(x)"
      answer = compute(expression, file);
      known.put(expression, answer);
    }
    return answer;
  }

  private Optional<TypeName> compute(Expression expression, SourceFile file) {
    if (expression instanceof NameExpr || expression instanceof FieldAccessExpr) {
      return variable(expression, file).flatMap(this::of);
    }
    if (expression instanceof MethodCallExpr call) {
      return result(call, file);
    }
    if (expression instanceof ObjectCreationExpr creation) {
      return Optional.of(names.resolve(creation.getType(), file));
    }
    if (expression instanceof CastExpr cast) {
      return Optional.of(names.resolve(cast.getType(), file));
    }
    if (expression instanceof EnclosedExpr enclosed) {
      return of(enclosed.getInner(), file);
    }
    if (expression instanceof AssignExpr assignment) {
      return of(assignment.getTarget(), file);
    }
    if (expression instanceof ConditionalExpr choice) {
      return of(choice.getThenExpr(), file).or(() -> of(choice.getElseExpr(), file));
    }
    if (expression instanceof ThisExpr || expression instanceof SuperExpr) {
      return SourceType.enclosingType(expression)
          .map(node -> SourceType.of(file, node).asTypeName());
    }
    if (expression instanceof ArrayAccessExpr access) {
      return of(access.getName(), file).flatMap(Types::element);
    }
    if (expression instanceof ArrayCreationExpr creation) {
      return Optional.of(TypeName.of(names.resolve(creation.getElementType(), file).name() + "[]"));
    }
    return literal(expression, file);
  }

  private Optional<TypeName> literal(Expression expression, SourceFile file) {
    if (expression instanceof StringLiteralExpr || expression instanceof TextBlockLiteralExpr) {
      return STRING;
    }
    if (expression instanceof LiteralStringValueExpr number) {
      return Optional.of(
          TypeName.of(
              number.isIntegerLiteralExpr()
                  ? "int"
                  : number.isLongLiteralExpr() ? "long" : "double"));
    }
    if (expression instanceof ClassExpr literal) {
      return Optional.of(
          new TypeName("java.lang.Class", List.of(names.resolve(literal.getType(), file))));
    }
    if (expression instanceof BinaryExpr binary
        && binary.getOperator() == BinaryExpr.Operator.PLUS) {
      boolean isText =
          of(binary.getLeft(), file).equals(STRING) || of(binary.getRight(), file).equals(STRING);
      return isText ? STRING : Optional.empty();
    }
    return Optional.empty();
  }

  /** Finds the variable that a name, {@code this.name} or {@code Type.name} means. */
  public Optional<Variable> variable(Expression expression, SourceFile file) {
    if (expression instanceof NameExpr name) {
      return variables.find(name.getNameAsString(), name, file).or(() -> staticImport(name, file));
    }
    if (expression instanceof FieldAccessExpr access) {
      return staticType(access.getScope(), file)
          .or(() -> of(access.getScope(), file))
          .flatMap(type -> names.source(type, file))
          .flatMap(type -> variables.field(type, access.getNameAsString()));
    }
    return expression instanceof EnclosedExpr enclosed
        ? variable(enclosed.getInner(), file)
        : Optional.empty();
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
      TypeName declared = names.resolve(type.get(), variable.file());
      boolean extraDimensions = variable.node() instanceof Parameter p && p.isVarArgs();
      return Optional.of(extraDimensions ? TypeName.of(declared.name() + "[]") : declared);
    }
    if (variable.initializer().isPresent()) {
      return of(variable.initializer().get(), variable.file());
    }
    if (variable.node().getParentNode().flatMap(Node::getParentNode).orElse(null)
            instanceof ForEachStmt loop
        && variable.node() instanceof VariableDeclarator) {
      return of(loop.getIterable(), variable.file()).flatMap(Types::element);
    }
    if (variable.node().getParentNode().orElse(null) instanceof LambdaExpr lambda) {
      return lambdaParameter(lambda, variable);
    }
    return variable.owner().map(SourceType::asTypeName);
  }

  private Optional<TypeName> lambdaParameter(LambdaExpr lambda, Variable parameter) {
    int index = lambda.getParameters().indexOf(parameter.node());
    Optional<TypeName> context =
        lambda
            .getParentNode()
            .flatMap(
                parent ->
                    parent instanceof MethodCallExpr call
                        ? call.getScope().flatMap(scope -> of(scope, parameter.file()))
                        : parent instanceof VariableDeclarator declarator
                            ? Optional.of(names.resolve(declarator.getType(), parameter.file()))
                            : Optional.empty());
    return context
        .map(TypeName::arguments)
        .filter(arguments -> index >= 0 && index < arguments.size())
        .map(arguments -> arguments.get(index));
  }

  private static Optional<TypeName> element(TypeName type) {
    if (type.name().endsWith("[]")) {
      return Optional.of(
          new TypeName(type.name().substring(0, type.name().length() - 2), type.arguments()));
    }
    return type.arguments().size() == 1 ? Optional.of(type.arguments().get(0)) : Optional.empty();
  }

  /**
   * Resolves an expression that names a type, as in {@code S3Client.create()}; empty for variables.
   */
  public Optional<TypeName> staticType(Expression expression, SourceFile file) {
    if (expression instanceof NameExpr name) {
      String text = name.getNameAsString();
      return Character.isUpperCase(text.charAt(0)) && variables.find(text, name, file).isEmpty()
          ? Optional.of(TypeName.of(names.qualify(text, name, file)))
          : Optional.empty();
    }
    if (expression instanceof FieldAccessExpr access
        && Character.isUpperCase(access.getNameAsString().charAt(0))) {
      String text = access.toString();
      if (!text.matches("[\\w.]+")) {
        return Optional.empty();
      }
      return names
          .source(TypeName.of(names.qualify(text, access, file)), file)
          .map(SourceType::asTypeName)
          .or(
              () ->
                  variable(access.getScope(), file).isPresent() || constantLike(access)
                      ? Optional.empty()
                      : Optional.of(TypeName.of(names.qualify(text, access, file))));
    }
    return Optional.empty();
  }

  private static boolean constantLike(FieldAccessExpr access) {
    String name = access.getNameAsString();
    return name.equals(name.toUpperCase(java.util.Locale.ROOT));
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

  /**
   * Lists the source methods that a call means by its static types: usually one, several when
   * overloads stay open.
   */
  public List<SourceMethod> methods(MethodCallExpr call, SourceFile file) {
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

  private List<SourceMethod> fitting(
      List<SourceMethod> candidates, List<Expression> arguments, SourceFile file) {
    if (candidates.size() < 2) {
      return candidates;
    }
    List<SourceMethod> fits =
        candidates.stream().filter(method -> accepts(method, arguments, file)).toList();
    return fits.isEmpty() ? candidates : fits;
  }

  private boolean accepts(SourceMethod method, List<Expression> arguments, SourceFile file) {
    int fixed = Math.min(arguments.size(), method.node().getParameters().size());
    for (int i = 0; i < fixed; i++) {
      Type written = method.node().getParameter(i).getType();
      Optional<TypeName> given = of(arguments.get(i), file);
      TypeName wanted = names.resolve(written, method.owner().file());
      if (given.isPresent() && isOther(given.get(), wanted, file)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOther(TypeName given, TypeName wanted, SourceFile file) {
    boolean comparable =
        given.isQualified() && wanted.isQualified() && !wanted.name().equals("java.lang.Object");
    return comparable
        && !hierarchy.isSubtype(given, file, wanted.name())
        && isFullyKnown(given, file);
  }

  private boolean isFullyKnown(TypeName type, SourceFile file) {
    return names.source(type, file).isPresent()
        || hierarchy.isSubtype(type, file, "java.lang.Object");
  }

  private Optional<TypeName> result(MethodCallExpr call, SourceFile file) {
    List<SourceMethod> found = methods(call, file);
    if (!found.isEmpty()) {
      return sourceResult(call, found.get(0), file);
    }
    Optional<TypeName> owner = owner(call, file);
    return owner
        .flatMap(
            type ->
                methods.returnType(type, file, call.getNameAsString(), call.getArguments().size()))
        .filter(type -> type.isQualified() || isPrimitive(type))
        .or(() -> classArgument(call, file))
        .or(() -> owner.flatMap(type -> Conventions.result(type, call)));
  }

  private static boolean isPrimitive(TypeName type) {
    return Character.isLowerCase(type.name().charAt(0));
  }

  private Optional<TypeName> sourceResult(
      MethodCallExpr call, SourceMethod method, SourceFile file) {
    TypeName written = names.resolve(method.node().getType(), method.owner().file());
    boolean isOwnVariable =
        method.node().getTypeParameters().stream()
            .anyMatch(p -> p.getNameAsString().equals(written.name()));
    if (isOwnVariable) {
      return classArgument(call, file);
    }
    List<String> parameters =
        method.owner().typeParameters().stream().map(p -> p.getNameAsString()).toList();
    if (parameters.isEmpty()) {
      return Optional.of(written);
    }
    Optional<TypeName> receiver =
        owner(call, file)
            .flatMap(type -> hierarchy.supertype(type, file, method.owner().name()::equals));
    TypeName bound =
        Hierarchy.substitute(
            written,
            Hierarchy.bind(parameters, receiver.map(TypeName::arguments).orElse(List.of())));
    return parameters.contains(bound.name()) ? Optional.empty() : Optional.of(bound);
  }

  /** Takes {@code T} from a class literal among the arguments, as in {@code getBean(T.class)}. */
  private Optional<TypeName> classArgument(MethodCallExpr call, SourceFile file) {
    return call.getArguments().stream()
        .filter(ClassExpr.class::isInstance)
        .map(literal -> names.resolve(((ClassExpr) literal).getType(), file))
        .reduce((first, last) -> last);
  }
}
