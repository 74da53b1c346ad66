package io.github.lambdalint.deployment.cdk.interpreter;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Literal;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Unknown;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Types;
import io.github.lambdalint.source.Variable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Reads and sets variables, fields and constants. */
final class VariableTerms {

  private final Types types;
  private final Expressions expressions;
  private final Creation creation;
  private final IdentityHashMap<Node, Term> constants = new IdentityHashMap<>();

  VariableTerms(Types types, Expressions expressions, Creation creation) {
    this.types = types;
    this.expressions = expressions;
    this.creation = creation;
  }

  /** Returns what a simple name stands for. */
  Optional<Term> named(NameExpr name, Frame frame) {
    String text = name.getNameAsString();
    return frame
        .local(text)
        .or(() -> ofSelf(text, Optional.of(frame)))
        .or(() -> types.variable(name, frame.file()).flatMap(this::constant))
        .or(() -> imported(name, frame));
  }

  private static Optional<Term> ofSelf(String name, Optional<Frame> frame) {
    Optional<Frame> here = frame;
    while (here.isPresent()) {
      Optional<Term> self = here.get().self();
      if (self.isPresent() && self.get() instanceof Instance instance) {
        Optional<Term> field = instance.field(name).or(() -> ofSelf(name, instance.around()));
        if (field.isPresent()) {
          return field;
        }
      }
      here = here.get().around();
    }
    return Optional.empty();
  }

  /** Returns what {@code object.field}, {@code this.field} or {@code Type.CONSTANT} stands for. */
  Optional<Term> field(FieldAccessExpr access, Frame frame) {
    String name = access.getNameAsString();
    Optional<TypeName> owner = types.staticType(access.getScope(), frame.file());
    if (owner.isPresent()) {
      return types
          .variable(access, frame.file())
          .flatMap(this::constant)
          .or(() -> libraryConstant(owner.get().name(), name, access, frame));
    }
    if (types.staticType(access, frame.file()).isPresent()) {
      return Optional.empty();
    }
    Term scope = expressions.evaluate(access.getScope(), frame);
    List<Term> values =
        scope.options().stream().flatMap(option -> field(option, name).stream()).toList();
    return values.isEmpty() ? Optional.empty() : Optional.of(Term.oneOf(values, scope.span()));
  }

  private static Optional<Term> field(Term owner, String name) {
    if (owner instanceof Instance instance) {
      return instance.field(name);
    }
    return owner instanceof Items items && name.equals("length")
        ? Optional.of(new Literal((long) items.list().size(), items.span()))
        : Optional.empty();
  }

  /** Sets a variable or field. */
  void assign(Expression target, Term value, Frame frame, Branch now) {
    if (target instanceof NameExpr name) {
      String text = name.getNameAsString();
      if (!frame.assign(text, value)) {
        frame
            .self()
            .filter(Instance.class::isInstance)
            .ifPresent(self -> ((Instance) self).set(text, value, now));
      }
    } else if (target instanceof FieldAccessExpr access) {
      Term owner =
          access.getScope() instanceof ThisExpr
              ? frame.self().orElse(value)
              : expressions.evaluate(access.getScope(), frame);
      if (owner instanceof Instance instance) {
        instance.set(access.getNameAsString(), value, now);
      }
    }
  }

  /** Returns a field's initial value or an enum's constant, which are evaluated once. */
  private Optional<Term> constant(Variable variable) {
    Term known = constants.get(variable.node());
    if (known != null) {
      return Optional.of(known);
    }
    if (variable.node() instanceof EnumConstantDeclaration) {
      Term constant = creation.constant(variable);
      constants.put(variable.node(), constant);
      return Optional.of(constant);
    }
    if (!variable.isStatic() || variable.initializer().isEmpty()) {
      return Optional.empty();
    }
    Frame frame = new Frame(Optional.empty(), variable.file(), Optional.empty());
    // A constant that needs itself is not known.
    constants.put(
        variable.node(), new Unknown(variable.name(), variable.file().span(variable.node())));
    Term value = expressions.evaluate(variable.initializer().get(), frame);
    constants.put(variable.node(), value);
    return Optional.of(value);
  }

  private Optional<Term> imported(NameExpr name, Frame frame) {
    return frame.file().unit().stream()
        .flatMap(unit -> unit.getImports().stream())
        .filter(each -> each.isStatic() && !each.isAsterisk())
        .map(ImportDeclaration::getName)
        .filter(each -> each.getIdentifier().equals(name.getNameAsString()))
        .flatMap(each -> each.getQualifier().stream())
        .findFirst()
        .flatMap(owner -> libraryConstant(owner.asString(), name.getNameAsString(), name, frame));
  }

  private Optional<Term> libraryConstant(String owner, String name, Expression at, Frame frame) {
    return owner.startsWith("java.")
        ? Optional.empty()
        : Optional.of(creation.libraryConstant(owner, name, frame.file(), frame.span(at)));
  }
}
