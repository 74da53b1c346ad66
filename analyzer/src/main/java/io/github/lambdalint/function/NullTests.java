package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithParameters;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.Variable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks whether code expects that a value may be null: compares it with null or hands it to a call
 * that takes null, also through variables, fields, parameters and results.
 */
final class NullTests {

  private final Walk walk;
  private final Set<SourceFile> files;
  private final List<Call> calls;
  private final Predicate<CallShape> takesNull;
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Looks at the code that {@code calls} stand in. */
  NullTests(Walk walk, Set<SourceFile> files, List<Call> calls, Predicate<CallShape> takesNull) {
    this.walk = walk;
    this.files = files;
    this.calls = calls;
    this.takesNull = takesNull;
  }

  boolean isTested(Expression value, SourceFile file) {
    if (!seen.add(value)) {
      return false;
    }
    if (isParsedWithCare(value)) {
      return true;
    }
    Node parent = value.getParentNode().orElseThrow();
    if (parent instanceof BinaryExpr comparison) {
      return comparison.getLeft().isNullLiteralExpr() || comparison.getRight().isNullLiteralExpr();
    }
    if (parent instanceof MethodCallExpr call) {
      boolean isReceiver = call.getScope().filter(scope -> scope == value).isPresent();
      return !isReceiver
          && (takesNull.test(walk.shapes().of(call, file)) || given(call, value, file));
    }
    if (parent instanceof ObjectCreationExpr creation) {
      return given(creation, value, file);
    }
    if (parent instanceof VariableDeclarator declarator) {
      return walk.types().local(declarator, file).filter(this::isTested).isPresent();
    }
    if (parent instanceof AssignExpr assignment) {
      return walk.types().variable(assignment.getTarget(), file).filter(this::isTested).isPresent();
    }
    if (parent instanceof ReturnStmt) {
      return Body.around(value) instanceof MethodDeclaration method && isResultTested(method);
    }
    return Surroundings.sameValue(value).filter(same -> isTested(same, file)).isPresent();
  }

  /** Says whether a value that is no number, as null is none, has a clause of its own. */
  private static boolean isParsedWithCare(Expression value) {
    Node here = value;
    while (here.getParentNode().isPresent()) {
      Node parent = here.getParentNode().get();
      if (parent instanceof TryStmt attempt
          && attempt.getTryBlock() == here
          && attempt.getCatchClauses().stream()
              .anyMatch(it -> it.getParameter().toString().contains("NumberFormatException"))) {
        return true;
      }
      here = parent;
    }
    return false;
  }

  private boolean isTested(Variable variable) {
    Set<SourceFile> visible = variable.isField() ? files : Set.of(variable.file());
    return visible.stream().anyMatch(file -> isTested(variable, file));
  }

  private boolean isTested(Variable variable, SourceFile file) {
    return file.unit().stream()
        .flatMap(unit -> unit.findAll(Expression.class).stream())
        .filter(use -> names(use, variable.name()))
        .filter(use -> walk.types().variable(use, file).filter(variable::equals).isPresent())
        .anyMatch(use -> isTested(use, file));
  }

  private static boolean names(Expression use, String name) {
    return use instanceof NameExpr simple
        ? simple.getNameAsString().equals(name)
        : use instanceof FieldAccessExpr access && access.getNameAsString().equals(name);
  }

  private boolean given(Expression call, Expression value, SourceFile file) {
    int index = Surroundings.index(call, value);
    if (call instanceof MethodCallExpr method) {
      return walk.types().methods(method, file).stream()
          .anyMatch(callee -> isTested(callee.node(), index, callee.owner().file()));
    }
    ObjectCreationExpr creation = (ObjectCreationExpr) call;
    return walk
        .types()
        .names()
        .source(walk.types().names().resolve(creation.getType(), file), file)
        .stream()
        .flatMap(type -> type.constructors().map(each -> isTested(each, index, type.file())))
        .anyMatch(isTested -> isTested);
  }

  private boolean isTested(NodeWithParameters<?> callee, int index, SourceFile file) {
    return index < callee.getParameters().size()
        && isTested(walk.types().parameter(callee.getParameter(index), file));
  }

  private boolean isResultTested(MethodDeclaration method) {
    return calls.stream()
        .filter(call -> call.node() instanceof MethodCallExpr)
        .filter(call -> call.shape().method().equals(method.getNameAsString()))
        .filter(
            call ->
                walk.types().methods((MethodCallExpr) call.node(), call.frame().file()).stream()
                    .anyMatch(callee -> callee.node() == method))
        .anyMatch(call -> isTested(call.node(), call.frame().file()));
  }
}
