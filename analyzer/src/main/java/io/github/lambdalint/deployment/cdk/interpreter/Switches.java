package io.github.lambdalint.deployment.cdk.interpreter;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import io.github.lambdalint.deployment.cdk.interpreter.Statements.End;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Literal;
import java.util.List;
import java.util.Optional;

/** Runs the cases of a switch: the one that is known to apply, or all that may. */
final class Switches {

  private final Run run;
  private final Expressions expressions;
  private final Statements statements;

  Switches(Run run, Expressions expressions, Statements statements) {
    this.run = run;
    this.expressions = expressions;
    this.statements = statements;
  }

  End run(SwitchStmt choice, Frame frame) {
    End end = cases(choice, frame, false);
    return end == End.LOOP_LEFT ? End.NEXT : end;
  }

  /** Evaluates a switch that yields a value. */
  Term value(SwitchExpr choice, Frame frame) {
    Frame inner = new Frame(frame.self(), frame.file(), Optional.of(frame));
    cases(choice, inner, true);
    return Term.oneOf(inner.returned(), frame.span(choice));
  }

  private End cases(SwitchNode choice, Frame frame, boolean yields) {
    Term selector = expressions.evaluate(choice.getSelector(), frame);
    List<SwitchEntry> entries = choice.getEntries();
    Optional<String> wanted = name(selector);
    if (wanted.isPresent()) {
      for (int index = 0; index < entries.size(); index++) {
        if (isFor(entries.get(index), wanted.get(), frame)) {
          return from(entries, index, frame, yields);
        }
      }
      return End.NEXT;
    }
    for (SwitchEntry entry : entries) {
      statements.eitherOr(() -> body(entry, frame, yields), () -> End.NEXT, frame);
    }
    return End.NEXT;
  }

  /** Runs a case and those that it falls through to. */
  private End from(List<SwitchEntry> entries, int first, Frame frame, boolean yields) {
    for (int index = first; index < entries.size(); index++) {
      End end = body(entries.get(index), frame, yields);
      if (end != End.NEXT || isArrow(entries.get(index))) {
        return end;
      }
    }
    return End.NEXT;
  }

  private static boolean isArrow(SwitchEntry entry) {
    return entry.getType() != SwitchEntry.Type.STATEMENT_GROUP;
  }

  private End body(SwitchEntry entry, Frame frame, boolean yields) {
    if (yields && entry.getType() == SwitchEntry.Type.EXPRESSION) {
      for (Statement statement : entry.getStatements()) {
        if (statement instanceof ExpressionStmt result) {
          frame.giveBack(expressions.evaluate(result.getExpression(), frame));
        }
      }
      return End.METHOD_LEFT;
    }
    return statements.all(entry.getStatements(), frame);
  }

  private boolean isFor(SwitchEntry entry, String wanted, Frame frame) {
    return entry.getLabels().isEmpty()
        || entry.getLabels().stream()
            .anyMatch(
                label -> name(label).or(() -> value(label, frame)).equals(Optional.of(wanted)));
  }

  /** Returns a constant of an enum, which stands without its type here. */
  private static Optional<String> name(Expression label) {
    return label instanceof NameExpr name ? Optional.of(name.getNameAsString()) : Optional.empty();
  }

  private Optional<String> value(Expression label, Frame frame) {
    return run.descend(() -> expressions.evaluate(label, frame)).flatMap(Switches::name);
  }

  private static Optional<String> name(Term term) {
    if (term instanceof Literal literal) {
      return Optional.of(literal.value().toString());
    }
    if (term instanceof LibraryObject object && object.arguments().isEmpty()) {
      return Optional.of(object.member());
    }
    return term instanceof Instance instance
        ? instance.field(Creation.CONSTANT).flatMap(Switches::name)
        : Optional.empty();
  }
}
