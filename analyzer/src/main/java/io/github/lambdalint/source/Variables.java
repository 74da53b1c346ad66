package io.github.lambdalint.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the declaration that a simple name refers to, by the scopes of the language. */
final class Variables {

  private static final Set<BinaryExpr.Operator> CONDITIONAL =
      Set.of(BinaryExpr.Operator.AND, BinaryExpr.Operator.OR);

  private final Hierarchy hierarchy;

  Variables(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  Optional<Variable> find(String name, Node at, SourceFile file) {
    Node child = at;
    Optional<Node> parent = at.getParentNode();
    while (parent.isPresent()) {
      Optional<Variable> found = inScope(parent.get(), child, name, file);
      if (found.isPresent()) {
        return found;
      }
      child = parent.get();
      parent = child.getParentNode();
    }
    return Optional.empty();
  }

  private Optional<Variable> inScope(Node scope, Node child, String name, SourceFile file) {
    if (scope instanceof BlockStmt block) {
      return before(block.getStatements(), child, name, file);
    }
    if (scope instanceof SwitchEntry entry) {
      return before(entry.getStatements(), child, name, file)
          .or(
              () ->
                  entry.getLabels().stream()
                      .flatMap(l -> pattern(l, name, file).stream())
                      .findFirst());
    }
    if (scope instanceof ForStmt loop) {
      return loop.getInitialization().stream()
          .flatMap(e -> declared(e, name, file).stream())
          .findFirst();
    }
    if (scope instanceof ForEachStmt loop) {
      return loop.getIterable() == child
          ? Optional.empty()
          : declared(loop.getVariable(), name, file);
    }
    if (scope instanceof TryStmt statement) {
      boolean inside =
          statement.getTryBlock() == child
              || statement.getResources().stream().anyMatch(r -> r == child);
      return inside
          ? statement.getResources().stream()
              .flatMap(r -> declared(r, name, file).stream())
              .findFirst()
          : Optional.empty();
    }
    if (scope instanceof CatchClause clause) {
      return parameter(List.of(clause.getParameter()), name, file);
    }
    if (scope instanceof LambdaExpr lambda) {
      return parameter(lambda.getParameters(), name, file);
    }
    if (scope instanceof CallableDeclaration<?> callable) {
      return parameter(callable.getParameters(), name, file);
    }
    if (scope instanceof IfStmt statement && child != statement.getCondition()) {
      return pattern(statement.getCondition(), name, file);
    }
    if (scope instanceof WhileStmt statement && child != statement.getCondition()) {
      return pattern(statement.getCondition(), name, file);
    }
    if (scope instanceof ConditionalExpr expression && child != expression.getCondition()) {
      return pattern(expression.getCondition(), name, file);
    }
    if (scope instanceof BinaryExpr binary
        && CONDITIONAL.contains(binary.getOperator())
        && binary.getRight() == child) {
      return pattern(binary.getLeft(), name, file);
    }
    return SourceType.isType(scope) ? field(SourceType.of(file, scope), name) : Optional.empty();
  }

  private static Optional<Variable> before(
      List<Statement> statements, Node child, String name, SourceFile file) {
    Optional<Variable> found = Optional.empty();
    for (Statement statement : statements) {
      if (statement == child) {
        break;
      }
      if (statement instanceof ExpressionStmt expression) {
        Optional<Variable> here = declared(expression.getExpression(), name, file);
        found = here.isPresent() ? here : found;
      } else if (statement instanceof IfStmt branch) {
        Optional<Variable> here = pattern(branch.getCondition(), name, file);
        found = here.isPresent() ? here : found;
      }
    }
    return found;
  }

  private static Optional<Variable> declared(Expression expression, String name, SourceFile file) {
    return expression instanceof VariableDeclarationExpr declaration
        ? declaration.getVariables().stream()
            .filter(variable -> variable.getNameAsString().equals(name))
            .map(variable -> of(variable, Optional.empty(), file))
            .findFirst()
        : Optional.empty();
  }

  private static Optional<Variable> parameter(
      List<Parameter> parameters, String name, SourceFile file) {
    return parameters.stream()
        .filter(parameter -> parameter.getNameAsString().equals(name))
        .map(parameter -> of(parameter, file))
        .findFirst();
  }

  private static Optional<Variable> pattern(Node condition, String name, SourceFile file) {
    return condition
        .findFirst(TypePatternExpr.class, p -> p.getNameAsString().equals(name))
        .map(
            p ->
                new Variable(
                    name, p, Optional.of(p.getType()), Optional.empty(), Optional.empty(), file));
  }

  static Variable of(Parameter parameter, SourceFile file) {
    return new Variable(
        parameter.getNameAsString(),
        parameter,
        parameter.getType().isUnknownType() ? Optional.empty() : Optional.of(parameter.getType()),
        Optional.empty(),
        Optional.empty(),
        file);
  }

  static Variable of(VariableDeclarator variable, Optional<SourceType> owner, SourceFile file) {
    return new Variable(
        variable.getNameAsString(),
        variable,
        Optional.of(variable.getType()),
        variable.getInitializer(),
        owner,
        file);
  }

  /** Finds a field of a type or one that it inherits. */
  Optional<Variable> field(SourceType type, String name) {
    return hierarchy
        .withSupertypes(type)
        .flatMap(each -> ownField(each, name).stream())
        .findFirst();
  }

  private static Optional<Variable> ownField(SourceType type, String name) {
    Optional<Variable> field =
        type.field(name).map(variable -> of(variable, Optional.of(type), type.file()));
    if (field.isPresent()) {
      return field;
    }
    Optional<EnumConstantDeclaration> constant = type.constant(name);
    if (constant.isPresent()) {
      return constant.map(
          c ->
              new Variable(
                  name, c, Optional.empty(), Optional.empty(), Optional.of(type), type.file()));
    }
    return type.node() instanceof RecordDeclaration declaration
        ? declaration.getParameters().stream()
            .filter(parameter -> parameter.getNameAsString().equals(name))
            .map(
                p ->
                    new Variable(
                        name,
                        p,
                        Optional.of(p.getType()),
                        Optional.empty(),
                        Optional.of(type),
                        type.file()))
            .findFirst()
        : Optional.empty();
  }
}
