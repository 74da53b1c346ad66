package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Step;
import java.util.List;

/**
 * Is a clause in which a failure of an event's processing ends.
 *
 * @param node a {@code CatchClause}, or the block of a {@code finally} that returns
 * @param frame the code around it and its context
 * @param frequency how often the code that it guards runs in one invocation
 * @param handling what the clause makes of the failure
 */
public record CaughtException(Node node, Frame frame, Frequency frequency, Handling handling)
    implements Place {

  /** Names what a catch clause makes of a failure. */
  public enum Handling {
    /** It throws the exception or another one. */
    RETHROWN,
    /** It stores, sends, returns or counts something, so that somebody may act on the failure. */
    RECORDED,
    /** It tells people at the most and goes on. */
    SWALLOWED
  }

  /** Says whether the clause guards the processing of one item of a batch. */
  public boolean isPerItem() {
    return frequency == Frequency.PER_ITEM;
  }

  /** Says whether a call is made in the clause or by code that it calls. */
  public boolean leadsTo(Call call) {
    return Escape.nodes(call).anyMatch(node::isAncestorOf);
  }

  /**
   * Says whether the code around turns to the next item after this clause, whatever it has noted.
   */
  public boolean goesOn() {
    return Escape.turnsToNext(this);
  }

  @Override
  public Span span() {
    if (!(node instanceof CatchClause caught)) {
      return frame.file().span(((BlockStmt) node).getStatements().getLast().orElseThrow());
    }
    Span clause = frame.file().span(caught);
    Span parameter = frame.file().span(caught.getParameter());
    return new Span(
        clause.file(),
        clause.line(),
        clause.column(),
        parameter.endLine(),
        parameter.endColumn() + 1);
  }

  @Override
  public List<Step> trail() {
    return frame.trail(span());
  }
}
