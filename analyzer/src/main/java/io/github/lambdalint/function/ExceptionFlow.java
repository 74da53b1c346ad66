package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import io.github.lambdalint.function.CaughtException.Handling;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds where failures of an event's processing are caught, and what becomes of them there.
 *
 * <p>Left out is what is caught by design: interrupts, values that do not parse, things that are
 * not found or exist already, and failures of code that only closes, deletes, waits or logs.
 */
final class ExceptionFlow {

  private static final List<String> EXPECTED =
      List.of(
          "Interrupted",
          "NumberFormat",
          "DateTimeParse",
          "NotFound",
          "NoSuch",
          "AlreadyExists",
          "ConditionalCheckFailed",
          "Conflict",
          "Duplicate",
          "UnsupportedEncoding",
          "EnumConstant",
          "ClassCast",
          "Cancellation");
  private static final Set<String> WRITERS =
      Set.of("StringWriter", "PrintWriter", "StringBuilder", "String");

  private final List<Frame> frames;
  private final List<Call> calls;
  private final IdentityHashMap<Node, List<Node>> entered = new IdentityHashMap<>();
  private final Set<Node> requests = Collections.newSetFromMap(new IdentityHashMap<>());

  ExceptionFlow(List<Frame> frames, List<Call> calls) {
    this.frames = frames;
    this.calls = calls;
    calls.stream().filter(GuardedCode::isRequest).forEach(call -> requests.add(call.node()));
    for (Frame frame : frames) {
      for (Frame.Way way : frame.ways()) {
        way.site()
            .ifPresent(
                site ->
                    entered
                        .computeIfAbsent(site, key -> new ArrayList<>())
                        .add(frame.body().node()));
      }
    }
  }

  /** Lists what ends a failure in the code that runs with every event. */
  List<CaughtException> caught() {
    List<CaughtException> found = new ArrayList<>();
    for (Frame frame : frames) {
      boolean isCode =
          frame.body().kind() == Body.Kind.METHOD || frame.body().kind() == Body.Kind.LAMBDA;
      if (isCode && frame.phase() == Phase.INVOKE && frame.frequency().repeats()) {
        for (TryStmt guard : frame.body().node().findAll(TryStmt.class)) {
          if (Body.around(guard) == frame.body().node()
              && new GuardedCode(guard, frame, calls).processesEvent()) {
            found.addAll(caught(guard, frame));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private List<CaughtException> caught(TryStmt guard, Frame frame) {
    List<CaughtException> found = new ArrayList<>();
    for (CatchClause clause : guard.getCatchClauses()) {
      if (!CaughtTypes.of(clause).allMatch(ExceptionFlow::isExpected)) {
        found.add(
            new CaughtException(clause, frame, frequency(clause, frame), handling(clause, frame)));
      }
    }
    guard
        .getFinallyBlock()
        .filter(block -> guard.getCatchClauses().stream().allMatch(ExceptionFlow::onlyThrows))
        .ifPresent(
            block ->
                result(block)
                    .map(statement -> handling(block, statement, frame))
                    .map(it -> new CaughtException(block, frame, frequency(block, frame), it))
                    .ifPresent(found::add));
    return found;
  }

  private static boolean mayThrow(CatchClause clause) {
    return clause.findFirst(ThrowStmt.class).isPresent();
  }

  private static boolean onlyThrows(CatchClause clause) {
    return clause.getBody().getStatements().getFirst().filter(Statement::isThrowStmt).isPresent();
  }

  /** Finds the {@code return} with which a {@code finally} block drops any exception. */
  private static Optional<ReturnStmt> result(BlockStmt block) {
    return block.getStatements().getLast().flatMap(Statement::toReturnStmt);
  }

  private static Frequency frequency(Node clause, Frame frame) {
    Node here = clause;
    while (here != frame.body().node() && here.getParentNode().isPresent()) {
      if (Loops.is(here)) {
        return Frequency.PER_ITEM;
      }
      here = here.getParentNode().get();
    }
    return frame.frequency();
  }

  private static boolean isExpected(String exception) {
    return EXPECTED.stream().anyMatch(exception::contains);
  }

  /** Says whether a loop that tries again ends in a throw when no attempt succeeds. */
  private static boolean throwsBehindLoop(CatchClause clause) {
    Node here = clause;
    while (here.getParentNode().isPresent() && Loops.of(here).isEmpty()) {
      here = here.getParentNode().get();
    }
    Node loop = here;
    return here.getParentNode().orElse(null) instanceof BlockStmt block
        && block.getStatements().stream()
            .dropWhile(statement -> statement != loop)
            .anyMatch(ThrowStmt.class::isInstance);
  }

  private Handling handling(CatchClause clause, Frame frame) {
    Node body = clause.getBody();
    if (mayThrow(clause) || throwsBehindLoop(clause) || Aftermath.fails(clause)) {
      return Handling.RETHROWN;
    }
    boolean acts =
        acts(body)
            || body.findFirst(VariableDeclarator.class, variable -> isUsedLater(variable, body))
                .isPresent()
            || body.findFirst(ReturnStmt.class, statement -> tells(statement, clause, frame))
                .isPresent()
            || (frame.caller().isPresent() && Aftermath.returnsWhatWasThere(clause));
    return acts ? Handling.RECORDED : Handling.SWALLOWED;
  }

  /** A block that runs in any case may return what the code before has noted. */
  private Handling handling(BlockStmt block, ReturnStmt result, Frame frame) {
    boolean tells =
        result.getExpression().filter(value -> !isNothing(value)).isPresent()
            || frame.site().filter(ExceptionFlow::isAsked).isPresent();
    return tells || acts(block) ? Handling.RECORDED : Handling.SWALLOWED;
  }

  private boolean acts(Node body) {
    return hasEffect(body, call -> acts(call, body) && !leadsToLogging(call));
  }

  private static boolean hasEffect(Node body, Predicate<MethodCallExpr> acts) {
    return body.findFirst(MethodCallExpr.class, acts).isPresent()
        || body.findFirst(ObjectCreationExpr.class, ExceptionFlow::acts).isPresent()
        || body.findFirst(AssignExpr.class).isPresent()
        || body.findFirst(UnaryExpr.class, Writes::counts).isPresent();
  }

  /** Says whether a call is one of a method in the sources that does nothing but log. */
  private boolean leadsToLogging(MethodCallExpr call) {
    List<Node> methods = entered.getOrDefault(call, List.of());
    return !methods.isEmpty() && methods.stream().allMatch(this::onlyLogs);
  }

  private boolean onlyLogs(Node body) {
    return body instanceof MethodDeclaration method
        && method.getType().isVoidType()
        // Others may override what is not one's own.
        && (method.isPrivate() || method.isStatic() || method.isFinal())
        && method.findFirst(ThrowStmt.class).isEmpty()
        && !hasEffect(method, call -> acts(call, method));
  }

  private boolean acts(MethodCallExpr call, Node body) {
    String method = call.getNameAsString();
    boolean soundsIdle =
        Logging.is(call)
            || MethodNames.TIDYING.contains(method)
            || method.equals("currentThread")
            || Logging.takes(call, body)
            || isNothing(call);
    return !soundsIdle || leadsToMore(call);
  }

  /**
   * Says whether a method of the sources throws or asks another machine, whatever its name says.
   */
  private boolean leadsToMore(MethodCallExpr call) {
    Deque<Node> open = new ArrayDeque<>(entered.getOrDefault(call, List.of()));
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    while (!open.isEmpty()) {
      Node body = open.pop();
      if (seen.add(body)) {
        if (body.findFirst(ThrowStmt.class).isPresent()
            || body.findFirst(Expression.class, requests::contains).isPresent()) {
          return true;
        }
        body.findAll(Expression.class)
            .forEach(each -> open.addAll(entered.getOrDefault(each, List.of())));
      }
    }
    return false;
  }

  private static boolean acts(ObjectCreationExpr creation) {
    return !WRITERS.contains(creation.getType().getNameAsString()) && !isNothing(creation);
  }

  private static boolean isUsedLater(VariableDeclarator variable, Node body) {
    return body.findAll(ReturnStmt.class).stream()
        .anyMatch(result -> mentions(result, variable.getNameAsString()));
  }

  /** Says whether code names a variable. */
  static boolean mentions(Node node, String name) {
    return node.findFirst(NameExpr.class, each -> each.getNameAsString().equals(name)).isPresent();
  }

  /**
   * Says whether a return value tells the caller of the failure. What the handler itself returns
   * tells nobody.
   */
  private static boolean tells(ReturnStmt statement, CatchClause clause, Frame frame) {
    if (statement.getExpression().isEmpty() || frame.caller().isEmpty()) {
      return false;
    }
    Expression value = statement.getExpression().get();
    return mentions(value, clause.getParameter().getNameAsString())
        || !isNothing(value)
        || frame.site().filter(ExceptionFlow::isAsked).isPresent();
  }

  /** Says whether a value says no more than that there is none. */
  static boolean isNothing(Expression value) {
    return value.isNullLiteralExpr() || value.isStringLiteralExpr() || Calls.makeNothing(value);
  }

  /** Says whether the caller looks at the result in a condition. */
  private static boolean isAsked(Node call) {
    Node parent = call.getParentNode().orElse(call);
    if (parent instanceof IfStmt || parent instanceof BinaryExpr || parent instanceof UnaryExpr) {
      return true;
    }
    return parent instanceof VariableDeclarator variable
        && Body.around(variable).findAll(IfStmt.class).stream()
            .anyMatch(branch -> mentions(branch.getCondition(), variable.getNameAsString()));
  }
}
