package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import io.github.lambdalint.function.CaughtException.Handling;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Follows a failure outwards, from the call that fails through all that called it. */
final class Escape {

  private Escape() {}

  /** Finds the first clause of {@code clauses} on the way that does not throw again. */
  static Optional<CaughtException> of(Call call, List<CaughtException> clauses) {
    return nodes(call)
        .flatMap(Escape::guards)
        .flatMap(
            guard ->
                Stream.concat(guard.getCatchClauses().stream(), guard.getFinallyBlock().stream()))
        .flatMap(clause -> clauses.stream().filter(caught -> caught.node() == clause))
        .filter(caught -> caught.handling() != Handling.RETHROWN)
        .findFirst();
  }

  /** Lists a call and the calls that lead to it, back to the handler. */
  static Stream<Node> nodes(Call call) {
    return Stream.concat(
        Stream.of(call.node()),
        Stream.iterate(
                Optional.of(call.frame()), Optional::isPresent, frame -> frame.get().caller())
            .flatMap(frame -> frame.get().site().stream()));
  }

  /** Lists the statements of one body whose clauses see a failure of {@code node}. */
  private static Stream<TryStmt> guards(Node node) {
    return ancestors(node)
        .filter(TryStmt.class::isInstance)
        .map(TryStmt.class::cast)
        .filter(
            guard ->
                guard.getTryBlock().isAncestorOf(node)
                    || guard.getResources().stream()
                        .anyMatch(each -> each == node || each.isAncestorOf(node)));
  }

  private static Stream<Node> ancestors(Node node) {
    Node body = Body.around(node);
    return Stream.iterate(
            node.getParentNode(),
            parent -> parent.filter(each -> each != body).isPresent(),
            parent -> parent.get().getParentNode())
        .map(Optional::get);
  }

  /**
   * Says whether a clause is followed by the next pass of a loop. Nothing around may stop the loop,
   * and the clause may set nothing that later passes could ask.
   */
  static boolean turnsToNext(CaughtException caught) {
    Node clause = caught.node();
    if (!caught.isPerItem()
        || contains(clause, AssignExpr.class)
        || contains(clause, ThrowStmt.class)
        || contains(clause, BreakStmt.class)) {
      return false;
    }
    Optional<Node> loop = ancestors(clause).filter(Loops::is).findFirst();
    if (loop.isPresent()) {
      return !stops(loop.get());
    }
    // Called for each item: only one that returns nothing leaves its caller without an answer.
    Frame frame = caught.frame();
    boolean isSilent =
        frame.body().node() instanceof LambdaExpr
            || (frame.body().node() instanceof MethodDeclaration method
                && method.getType().isVoidType());
    return isSilent
        && frame
            .site()
            .filter(site -> ancestors(site).filter(Loops::is).allMatch(it -> !stops(it)))
            .isPresent();
  }

  private static boolean stops(Node loop) {
    Predicate<Node> isInLoop = node -> Body.around(node) == Body.around(loop);
    return Stream.of(BreakStmt.class, ReturnStmt.class)
        .anyMatch(kind -> loop.findAll(kind).stream().anyMatch(isInLoop));
  }

  private static <T extends Node> boolean contains(Node node, Class<T> kind) {
    return node.findFirst(kind).isPresent();
  }
}
