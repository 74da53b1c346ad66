package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.Types;
import io.github.lambdalint.source.Variable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the variables that code sets: fields by assignment, holders and collections by a call. */
final class Writes {

  /** Is a variable with the node that sets it. */
  record Write(Variable variable, Node node) {

    /** Says whether the variable only goes up or down by one. */
    boolean isCount() {
      return node.getParentNode().orElse(null) instanceof UnaryExpr;
    }

    /** Says whether a catch clause in code only notes or counts that something has failed. */
    boolean notesFailureIn(Node code) {
      boolean isNote =
          node.getParentNode().orElse(null) instanceof AssignExpr assignment
              && assignment.getValue() instanceof LiteralExpr;
      return (isNote || isCount()) && isInCatch(code);
    }

    private boolean isInCatch(Node code) {
      Optional<Node> here = Optional.of(node);
      while (here.isPresent() && here.get() != code) {
        if (here.get() instanceof CatchClause) {
          return true;
        }
        here = here.get().getParentNode();
      }
      return false;
    }
  }

  /** Is a method with the number of calls that are followed from it. */
  private record Key(SourceMethod method, int depth) {}

  private static final Set<String> WRITERS =
      Set.of(
          "set",
          "put",
          "putIfAbsent",
          "compareAndSet",
          "getAndSet",
          "lazySet",
          "add",
          "offer",
          "setRelease");
  private static final int DEEPEST_CALL = 3;

  private final Types types;
  private final Map<Key, Set<Variable>> known = new HashMap<>();
  private final IdentityHashMap<Node, List<Write>> writes = new IdentityHashMap<>();

  Writes(Types types) {
    this.types = types;
  }

  /** Lists what {@code code} itself sets. */
  List<Write> in(Node code, SourceFile file) {
    return writes.computeIfAbsent(code, key -> find(code, file).toList());
  }

  private Stream<Write> find(Node code, SourceFile file) {
    Stream<Write> assigned =
        code.findAll(AssignExpr.class).stream().flatMap(each -> field(each.getTarget(), file));
    Stream<Write> counted =
        code.findAll(UnaryExpr.class).stream()
            .filter(Writes::counts)
            .flatMap(each -> field(each.getExpression(), file));
    Stream<Write> written =
        code.findAll(MethodCallExpr.class).stream()
            .filter(call -> WRITERS.contains(call.getNameAsString()))
            .flatMap(
                call ->
                    call.getScope().flatMap(scope -> variable(scope, file)).stream()
                        .map(variable -> new Write(variable, call)));
    return Stream.of(assigned, counted, written).flatMap(each -> each);
  }

  /** Says whether an operator sets what it stands at. */
  static boolean counts(UnaryExpr expression) {
    return expression.isPostfix()
        || expression.getOperator() == UnaryExpr.Operator.PREFIX_INCREMENT
        || expression.getOperator() == UnaryExpr.Operator.PREFIX_DECREMENT;
  }

  private Stream<Write> field(Expression target, SourceFile file) {
    return types.variable(target, file).filter(Variable::isField).stream()
        .map(variable -> new Write(variable, target));
  }

  /** Lists the fields that the methods set which {@code code} calls. */
  Set<Variable> fieldsSetByCallsIn(Node code, SourceFile file) {
    return fieldsSetByCalls(code, file, DEEPEST_CALL);
  }

  private Set<Variable> fieldsSetByCalls(Node code, SourceFile file, int depth) {
    Set<Variable> fields = new HashSet<>();
    calledFrom(code, file).forEach(method -> fields.addAll(fieldsSetBy(method, depth)));
    return fields;
  }

  private Set<Variable> fieldsSetBy(SourceMethod method, int depth) {
    Key key = new Key(method, depth);
    Set<Variable> fields = known.get(key);
    if (fields == null) {
      SourceFile file = method.owner().file();
      fields =
          in(method.node(), file).stream()
              .map(Write::variable)
              .filter(Variable::isField)
              .collect(Collectors.toCollection(HashSet::new));
      if (depth > 1) {
        fields.addAll(fieldsSetByCalls(method.node(), file, depth - 1));
      }
      known.put(key, fields);
    }
    return fields;
  }

  private Stream<SourceMethod> calledFrom(Node code, SourceFile file) {
    return code.findAll(MethodCallExpr.class).stream()
        .flatMap(call -> types.methods(call, file).stream());
  }

  /**
   * Finds the variable that an expression means; behind a local alias the one that it stands for.
   */
  Optional<Variable> variable(Expression expression, SourceFile file) {
    Optional<Variable> found = types.variable(expression, file);
    return found
        .filter(variable -> !variable.isField())
        .flatMap(Variable::initializer)
        .filter(start -> start instanceof NameExpr || start instanceof FieldAccessExpr)
        .filter(start -> start != expression)
        .flatMap(start -> types.variable(start, file))
        .or(() -> found);
  }

  /**
   * Says whether a call notes that an event was there and keeps nothing of what was made for it, as
   * in {@code seen.add(id)}.
   */
  static boolean isMark(MethodCallExpr call, Frame frame, Values values) {
    if (call.getArguments().isEmpty() || !values.of(call.getArgument(0), frame).fromEvent()) {
      return false;
    }
    Expression last = call.getArguments().get(call.getArguments().size() - 1);
    return call.getArguments().size() == 1
        || last instanceof LiteralExpr
        || last instanceof FieldAccessExpr;
  }
}
