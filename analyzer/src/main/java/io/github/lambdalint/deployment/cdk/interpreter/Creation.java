package io.github.lambdalint.deployment.cdk.interpreter;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.Statement;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Absent;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Literal;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Unknown;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Types;
import io.github.lambdalint.source.Variable;
import java.util.List;
import java.util.Optional;

/** Makes objects: of the sources' classes by running their constructors, of others by name. */
final class Creation {

  /** A field that holds the name of an enum's constant; no source can declare it. */
  static final String CONSTANT = "enum constant";

  private final Run run;
  private final Types types;
  private final Expressions expressions;
  private final Statements statements;

  Creation(Run run, Expressions expressions, Statements statements) {
    this.run = run;
    this.types = run.types();
    this.expressions = expressions;
    this.statements = statements;
  }

  /** Evaluates {@code new}. */
  Term create(ObjectCreationExpr creation, Frame frame) {
    List<Term> arguments = expressions.evaluate(creation.getArguments(), frame);
    Span span = frame.span(creation);
    TypeName type = types.names().resolve(creation.getType(), frame.file());
    Optional<SourceType> source = types.names().source(type, frame.file());
    if (source.isPresent() && creation.getAnonymousClassBody().isEmpty()) {
      return instantiate(
          source.get(), arguments, creation.getArguments(), Optional.of(frame), span);
    }
    Term made =
        source.isPresent()
            ? new Unknown(type.simpleName(), span)
            : Containers.create(type.name(), arguments, run.branch(), span)
                .orElseGet(
                    () -> run.made(run.libraryName(type.name(), frame.file()), arguments, span));
    creation.getAnonymousClassBody().ifPresent(body -> initialise(made, body, frame));
    return made;
  }

  /** Runs the initialisers of an anonymous class, as in {@code new HashMap<>() {{ put(…); }}}. */
  private void initialise(Term made, NodeList<BodyDeclaration<?>> body, Frame frame) {
    Frame inner = new Frame(Optional.of(made), frame.file(), Optional.of(frame));
    for (BodyDeclaration<?> member : body) {
      if (member instanceof InitializerDeclaration block) {
        statements.all(block.getBody().getStatements(), inner);
      }
    }
  }

  /** Makes an object of a class of the sources and runs its constructor. */
  Term instantiate(
      SourceType type,
      List<Term> arguments,
      List<Expression> written,
      Optional<Frame> around,
      Span span) {
    Optional<Frame> captured = type.isInner() ? around : Optional.empty();
    Instance instance = new Instance(type, captured, run.branch(), span);
    SourceFile from = around.map(Frame::file).orElse(type.file());
    run.enter(
        () -> {
          construct(type, instance, arguments, written, from);
          return true;
        });
    return instance;
  }

  /** Makes the constant of an enum. */
  Term constant(Variable variable) {
    EnumConstantDeclaration node = (EnumConstantDeclaration) variable.node();
    SourceType type = variable.owner().orElseThrow();
    Frame frame = new Frame(Optional.empty(), variable.file(), Optional.empty());
    Span span = variable.file().span(node);
    Term constant =
        instantiate(
            type,
            expressions.evaluate(node.getArguments(), frame),
            node.getArguments(),
            Optional.of(frame),
            span);
    ((Instance) constant).set(CONSTANT, new Literal(variable.name(), span), run.branch());
    return constant;
  }

  /** Makes a constant of a library. */
  Term libraryConstant(String type, String name, SourceFile file, Span span) {
    return run.member(run.libraryName(type, file), name, List.of(), span);
  }

  private void construct(
      SourceType type,
      Instance instance,
      List<Term> arguments,
      List<Expression> written,
      SourceFile from) {
    Optional<ConstructorDeclaration> constructor =
        written.size() == arguments.size()
            ? types.constructors(type, written, from).stream().findFirst()
            : type.constructors().filter(it -> takes(it, arguments.size())).findFirst();
    if (constructor.isPresent()) {
      Frame frame = new Frame(Optional.of(instance), type.file(), instance.around());
      bind(constructor.get().getParameters(), arguments, frame);
      body(type, instance, constructor.get().getBody().getStatements(), frame);
      return;
    }
    List<Variable> filled = types.filled(type, arguments.size());
    for (int i = 0; i < filled.size() && i < arguments.size(); i++) {
      instance.set(filled.get(i).name(), arguments.get(i), run.branch());
    }
    superclass(type, instance, List.of(), List.of(), type.file(), instance.span());
    initialise(type, instance);
  }

  private static boolean takes(ConstructorDeclaration constructor, int arguments) {
    return constructor.getParameters().size() == arguments;
  }

  private void body(
      SourceType type, Instance instance, List<Statement> statementsOfBody, Frame frame) {
    Optional<ExplicitConstructorInvocationStmt> first =
        statementsOfBody.stream()
            .filter(ExplicitConstructorInvocationStmt.class::isInstance)
            .map(ExplicitConstructorInvocationStmt.class::cast)
            .findFirst();
    List<Expression> written =
        first.map(call -> List.<Expression>copyOf(call.getArguments())).orElse(List.of());
    List<Term> arguments = expressions.evaluate(written, frame);
    if (first.isPresent() && first.get().isThis()) {
      construct(type, instance, arguments, written, frame.file());
    } else {
      Span span = first.map(frame::span).orElse(instance.span());
      superclass(type, instance, arguments, written, frame.file(), span);
      initialise(type, instance);
    }
    statements.all(statementsOfBody, frame);
  }

  private void superclass(
      SourceType type,
      Instance instance,
      List<Term> arguments,
      List<Expression> written,
      SourceFile from,
      Span span) {
    Optional<TypeName> parent = types.hierarchy().superclass(type);
    if (parent.isEmpty() || type.node() instanceof ObjectCreationExpr) {
      return;
    }
    Optional<SourceType> source = types.names().source(parent.get(), type.file());
    if (source.isPresent()) {
      run.enter(
          () -> {
            construct(source.get(), instance, arguments, written, from);
            return true;
          });
    } else {
      String name = run.libraryName(parent.get().name(), type.file());
      instance.extend(run.made(name, arguments, span));
    }
  }

  /** Gives the fields that a class itself declares their initial values. */
  private void initialise(SourceType type, Instance instance) {
    Frame frame = new Frame(Optional.of(instance), type.file(), instance.around());
    for (BodyDeclaration<?> member : type.members()) {
      if (member instanceof FieldDeclaration field && !field.isStatic()) {
        field
            .getVariables()
            .forEach(
                variable ->
                    variable
                        .getInitializer()
                        .ifPresent(
                            it ->
                                instance.set(
                                    variable.getNameAsString(),
                                    expressions.evaluate(it, frame),
                                    run.branch())));
      } else if (member instanceof InitializerDeclaration block && !block.isStatic()) {
        statements.all(block.getBody().getStatements(), frame);
      }
    }
  }

  /** Gives parameters their arguments; those that are missing are not known. */
  static void bind(List<Parameter> parameters, List<Term> arguments, Frame frame) {
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      Term value =
          parameter.isVarArgs()
              ? rest(arguments, i, frame.span(parameter))
              : i < arguments.size() ? arguments.get(i) : unknown(parameter, frame);
      frame.declare(parameter.getNameAsString(), value);
    }
  }

  private static Term rest(List<Term> arguments, int first, Span span) {
    List<Term> given = arguments.subList(Math.min(first, arguments.size()), arguments.size());
    boolean isArray =
        given.size() == 1 && (given.get(0) instanceof Items || given.get(0) instanceof Absent);
    return isArray ? given.get(0) : new Items(given, span);
  }

  private static Term unknown(Parameter parameter, Frame frame) {
    return new Unknown("${" + parameter.getNameAsString() + "}", frame.span(parameter));
  }
}
