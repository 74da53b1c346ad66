package io.github.lambdalint.deployment.cdk.interpreter;

import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Unknown;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Types;
import java.util.List;
import java.util.Optional;

/** Runs lambdas and what method references name. */
final class Closures {

  private final Run run;
  private final Types types;
  private final Expressions expressions;
  private final Statements statements;
  private final Creation creation;
  private final Calls calls;

  Closures(
      Run run, Expressions expressions, Statements statements, Creation creation, Calls calls) {
    this.run = run;
    this.types = run.types();
    this.expressions = expressions;
    this.statements = statements;
    this.creation = creation;
    this.calls = calls;
  }

  Term apply(Closure closure, List<Term> arguments) {
    return closure.node() instanceof LambdaExpr lambda
        ? apply(lambda, closure, arguments)
        : apply((MethodReferenceExpr) closure.node(), closure, arguments)
            .orElseGet(() -> new Unknown("…", closure.span()));
  }

  private Term apply(LambdaExpr lambda, Closure closure, List<Term> arguments) {
    Frame around = closure.around();
    Frame frame = new Frame(around.self(), around.file(), Optional.of(around));
    Creation.bind(lambda.getParameters(), arguments, frame);
    if (lambda.getBody() instanceof ExpressionStmt expression) {
      return expressions.evaluate(expression.getExpression(), frame);
    }
    statements.all(((BlockStmt) lambda.getBody()).getStatements(), frame);
    return Term.oneOf(frame.returned(), closure.span());
  }

  private Optional<Term> apply(
      MethodReferenceExpr reference, Closure closure, List<Term> arguments) {
    Frame frame = closure.around();
    boolean isVariable = types.variableOfReference(reference.getScope(), frame.file()).isPresent();
    if (!isVariable && reference.getScope() instanceof TypeExpr named) {
      TypeName type = types.names().resolve(named.getType(), frame.file());
      Optional<SourceType> source = types.names().source(type, frame.file());
      return source.isPresent()
          ? ofSource(source.get(), reference, closure, arguments)
          : Optional.of(ofLibrary(type.name(), reference, closure, arguments));
    }
    Term receiver = receiver(reference, frame);
    return receiver instanceof Instance instance
        ? method(instance.type(), reference, arguments)
            .map(method -> calls.invoke(method, Optional.of(receiver), arguments))
        : Optional.empty();
  }

  private Optional<Term> ofSource(
      SourceType type, MethodReferenceExpr reference, Closure closure, List<Term> arguments) {
    if (reference.getIdentifier().equals("new")) {
      return Optional.of(
          creation.instantiate(
              type, arguments, List.of(), Optional.of(closure.around()), closure.span()));
    }
    Optional<SourceMethod> ofType = method(type, reference, arguments);
    if (ofType.isPresent() || arguments.isEmpty()) {
      return ofType.map(method -> calls.invoke(method, Optional.empty(), arguments));
    }
    // "Type::method" may take its object as the first argument.
    List<Term> rest = arguments.subList(1, arguments.size());
    return method(type, reference, rest)
        .map(method -> calls.invoke(method, Optional.of(arguments.get(0)), rest));
  }

  private Optional<SourceMethod> method(
      SourceType type, MethodReferenceExpr reference, List<Term> arguments) {
    return types.methods(type, reference.getIdentifier(), arguments.size()).stream().findFirst();
  }

  private Term ofLibrary(
      String type, MethodReferenceExpr reference, Closure closure, List<Term> arguments) {
    String method = reference.getIdentifier();
    Span span = closure.span();
    if (type.startsWith("java.")) {
      Optional<Term> known = Texts.factory(type, method, arguments, span);
      return known
          .or(
              () ->
                  arguments.isEmpty()
                      ? Optional.empty()
                      : Texts.call(
                          arguments.get(0), method, arguments.subList(1, arguments.size()), span))
          .orElseGet(() -> new Unknown("…", span));
    }
    String name = run.libraryName(type, closure.around().file());
    return method.equals("new")
        ? run.made(name, arguments, span)
        : run.member(name, method, arguments, span);
  }

  private Term receiver(MethodReferenceExpr reference, Frame frame) {
    String name = reference.getScope().toString();
    return frame
        .local(name)
        .or(() -> name.equals("this") ? frame.self() : Optional.empty())
        .orElseGet(() -> new Unknown(name, frame.span(reference)));
  }
}
