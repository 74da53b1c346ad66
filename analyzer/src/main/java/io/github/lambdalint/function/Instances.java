package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import io.github.lambdalint.function.Frame.Context;
import io.github.lambdalint.function.Frame.Way;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Types;
import io.github.lambdalint.source.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reaches what runs when objects of the sources are made: initialisers and constructors, those of
 * superclasses first.
 */
final class Instances {

  private final Walk walk;
  private final Types types;
  private final Facts facts;

  Instances(Walk walk) {
    this.walk = walk;
    types = walk.types();
    facts = walk.facts();
  }

  /**
   * Is what all code has in common that makes one object.
   *
   * @param type which may be a subclass of the one whose constructor runs
   * @param begun the classes whose superclass was reached; ends circular inheritance
   */
  private record Making(
      SourceType type,
      Lifetime lifetime,
      Phase phase,
      Frequency frequency,
      Way way,
      Set<SourceType> begun) {

    Making(SourceType type, Lifetime lifetime, Phase phase, Frequency frequency, Way way) {
      this(type, lifetime, phase, frequency, way, new HashSet<>());
    }

    Context context(Body body) {
      return Context.of(body, phase, frequency).on(type, lifetime);
    }
  }

  /** Makes an object with the arguments that a container has for its constructor. */
  void make(
      SourceType type,
      Optional<ConstructorDeclaration> constructor,
      List<Provenance> arguments,
      Demand demand) {
    Making making =
        new Making(type, demand.lifetime(), demand.phase(), demand.frequency(), demand.way());
    begin(making);
    run(type, constructor.stream().toList(), arguments, making);
  }

  /** Makes an object as an expression says. */
  void create(ObjectCreationExpr creation, SourceType type, Frame frame) {
    Making making = making(type, walk.frequencies().of(creation, frame), frame, creation);
    begin(making);
    if (type.isInner()) {
      facts.create(type, frame);
    }
    Optional<SourceType> constructed =
        creation.getAnonymousClassBody().isPresent() ? superclass(type) : Optional.of(type);
    constructed.ifPresent(
        declaring -> run(declaring, creation.getArguments(), frame.file(), frame, making));
    if (constructed.filter(type::equals).isEmpty()) {
      initialize(type, making);
    }
  }

  /** Makes a constant of an enum. */
  void create(EnumConstantDeclaration constant, SourceType enumType, Frame frame) {
    SourceType type =
        constant.getClassBody().isEmpty() ? enumType : SourceType.of(frame.file(), constant);
    Making making = making(type, frame.frequency(), frame, constant);
    begin(making);
    run(enumType, constant.getArguments(), frame.file(), frame, making);
    if (!type.equals(enumType)) {
      initialize(type, making);
    }
    types
        .field(enumType, constant.getNameAsString())
        .ifPresent(field -> facts.write(field, Lifetime.ENVIRONMENT, Provenance.LASTING.of(type)));
  }

  /** Makes an object through a constructor reference. */
  void create(
      SourceType type, List<Provenance> arguments, Frequency frequency, Frame frame, Node site) {
    Making making = making(type, frequency, frame, site);
    begin(making);
    for (int count = 0; count <= arguments.size(); count++) {
      int parameters = count;
      List<ConstructorDeclaration> fitting =
          type.constructors().filter(each -> each.getParameters().size() == parameters).toList();
      if (parameters == arguments.size() || !fitting.isEmpty()) {
        run(type, fitting, arguments.subList(0, parameters), making);
      }
    }
  }

  /** Runs the constructor that a constructor names with {@code this(…)} or {@code super(…)}. */
  boolean delegate(ExplicitConstructorInvocationStmt invocation, Frame frame) {
    SourceType owner = frame.body().owner();
    Optional<SourceType> declaring = invocation.isThis() ? Optional.of(owner) : superclass(owner);
    Making making =
        new Making(
            frame.selfType().orElse(owner),
            frame.self(),
            frame.phase(),
            frame.frequency(),
            new Way(frame, invocation));
    declaring.ifPresent(type -> run(type, invocation.getArguments(), frame.file(), frame, making));
    return declaring.isPresent();
  }

  private static Making making(SourceType type, Frequency frequency, Frame frame, Node site) {
    Lifetime lifetime = frequency.repeats() ? Lifetime.INVOCATION : Lifetime.ENVIRONMENT;
    return new Making(type, lifetime, frame.phase(), frequency, new Way(frame, site));
  }

  private void begin(Making making) {
    walk.touch(making.type(), making.phase(), making.way());
    facts.instantiate(making.type());
  }

  private void run(
      SourceType declaring,
      List<Expression> arguments,
      SourceFile file,
      Frame frame,
      Making making) {
    run(
        declaring,
        types.constructors(declaring, arguments, file),
        walk.arguments(arguments, frame),
        making);
  }

  private void run(
      SourceType declaring,
      List<ConstructorDeclaration> constructors,
      List<Provenance> arguments,
      Making making) {
    boolean callsSuperImplicitly =
        constructors.isEmpty() || constructors.stream().anyMatch(each -> !delegates(each));
    if (callsSuperImplicitly && making.begun().add(declaring)) {
      superclass(declaring)
          .ifPresent(
              parent ->
                  run(
                      parent,
                      types.constructors(parent, List.of(), declaring.file()),
                      List.of(),
                      making));
    }
    initialize(declaring, making);
    for (ConstructorDeclaration constructor : constructors) {
      walk.reach(
          making
              .context(Body.of(declaring, constructor))
              .with(arguments)
              .capturing(facts.creator(declaring)),
          making.way());
    }
    if (constructors.isEmpty()) {
      fill(declaring, arguments, making.lifetime());
    }
  }

  private void fill(SourceType type, List<Provenance> arguments, Lifetime owner) {
    List<Variable> fields = types.filled(type, arguments.size());
    for (int i = 0; i < fields.size() && i < arguments.size(); i++) {
      facts.write(fields.get(i), owner, arguments.get(i));
    }
  }

  private void initialize(SourceType declaring, Making making) {
    walk.reach(
        making.context(Body.instanceInitializer(declaring)).capturing(facts.creator(declaring)),
        making.way());
  }

  private static boolean delegates(ConstructorDeclaration constructor) {
    return constructor.getBody().getStatements().getFirst().stream()
        .anyMatch(ExplicitConstructorInvocationStmt.class::isInstance);
  }

  private Optional<SourceType> superclass(SourceType type) {
    return types
        .hierarchy()
        .superclass(type)
        .flatMap(parent -> types.names().source(parent, type.file()))
        .filter(parent -> !parent.isInterface() && !parent.equals(type));
  }
}
