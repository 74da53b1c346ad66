package io.github.lambdalint.deployment.cdk.interpreter;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Literal;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Unknown;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Types;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Interprets one program from its entries; keeps what the entries share, for one thread. */
public final class Interpreter {

  private final Run run;
  private final Expressions expressions;

  /**
   * Finds the classes of the program by their names.
   *
   * @param isKnown tells the qualified names of the library's classes, for imports on demand
   */
  public Interpreter(Types types, Predicate<String> isKnown) {
    run = new Run(types, isKnown);
    expressions = new Expressions(run, types);
  }

  /** Runs a static method without knowing its arguments. */
  public void call(SourceType type, MethodDeclaration method) {
    Frame frame = new Frame(Optional.empty(), type.file(), Optional.empty());
    List<Term> arguments =
        method.getParameters().stream().<Term>map(it -> unknown(it, frame.span(it))).toList();
    Creation.bind(method.getParameters(), arguments, frame);
    method
        .getBody()
        .ifPresent(
            body ->
                run.enter(() -> new Statements(run, expressions).all(body.getStatements(), frame)));
  }

  /** Makes an object without knowing the constructor's arguments, except for its {@code name}. */
  public void instantiate(SourceType type, String name) {
    Optional<ConstructorDeclaration> constructor =
        type.constructors().max(Comparator.comparingInt(each -> each.getParameters().size()));
    List<Parameter> parameters =
        constructor.map(CallableDeclaration::getParameters).map(List::copyOf).orElse(List.of());
    Span span = type.file().span(type.node());
    List<Term> arguments =
        parameters.stream()
            .map(
                it ->
                    it.getTypeAsString().equals("String") && it.getNameAsString().equals("id")
                        ? new Literal(name, span)
                        : unknown(it, span))
            .toList();
    expressions.creation().instantiate(type, arguments, List.of(), Optional.empty(), span);
  }

  private static Term unknown(Parameter parameter, Span span) {
    return new Unknown("${" + parameter.getNameAsString() + "}", span);
  }

  /** Returns what was made of the library's classes so far, in this order. */
  public List<LibraryObject> objects() {
    return List.copyOf(run.log());
  }

  /** Says whether the program was too long to be followed to its end. */
  public boolean isExhausted() {
    return run.isExhausted();
  }
}
