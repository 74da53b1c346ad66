package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.Types;
import io.github.lambdalint.source.Variable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Lists what is assigned to the local variables of a body, and what is put into them. */
final class Locals {

  private final Types types;
  private final IdentityHashMap<Node, Uses> known = new IdentityHashMap<>();

  Locals(Types types) {
    this.types = types;
  }

  private record Uses(
      IdentityHashMap<Node, List<Expression>> assigned,
      IdentityHashMap<Node, List<Expression>> stored) {}

  /** Lists the values that are assigned to a local in the body that declares it. */
  List<Expression> assigned(Variable local, Frame home) {
    return uses(home).assigned().getOrDefault(local.node(), List.of());
  }

  /** Lists the values that calls such as {@code list.add(value)} put into a local. */
  List<Expression> stored(Variable local, Frame home) {
    return uses(home).stored().getOrDefault(local.node(), List.of());
  }

  private Uses uses(Frame home) {
    return known.computeIfAbsent(home.body().node(), body -> collect(body, home.file()));
  }

  private Uses collect(Node body, SourceFile file) {
    Uses uses = new Uses(new IdentityHashMap<>(), new IdentityHashMap<>());
    for (AssignExpr assignment : body.findAll(AssignExpr.class)) {
      if (assignment.getTarget() instanceof NameExpr name) {
        add(uses.assigned(), name, file, List.of(assignment.getValue()));
      }
    }
    for (MethodCallExpr call : body.findAll(MethodCallExpr.class)) {
      if (Contents.isStoring(call.getNameAsString())
          && call.getScope().orElse(null) instanceof NameExpr name) {
        add(uses.stored(), name, file, call.getArguments());
      }
    }
    return uses;
  }

  private void add(
      IdentityHashMap<Node, List<Expression>> uses,
      NameExpr name,
      SourceFile file,
      List<Expression> values) {
    types
        .variable(name, file)
        .filter(variable -> variable.node() instanceof VariableDeclarator && !variable.isField())
        .ifPresent(
            variable ->
                uses.computeIfAbsent(variable.node(), key -> new ArrayList<>()).addAll(values));
  }
}
